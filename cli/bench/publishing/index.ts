import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSource } from "../../pack/generate-source";
import { runPack } from "../../pack/run-pack";
import { replaceSection } from "../store/write-section";
import { changeSource } from "./change-source";
import { type Fetched, fetchAll, servedFolder } from "./fetch-all";

/** The heading of the figures of what readers fetch, in `docs/benchmarks.md`. */
export const PUBLISHING_HEADING = "## What an update of a published pack moves";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");
const CLAIMS = 100_000;
const CHANGED_CLAIMS = 1_000;

/** The goal: at most this share of the pack's bytes for an update of one claim in a hundred. */
const MOST = 0.03;

/** Publishes a generated pack and an update of it by the command line, and follows both over HTTP; 0 where the goal is met. */
export async function benchPublishing(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "careo-publishing-"));
  const [source, web] = [join(folder, "source"), join(folder, "web")];
  const publish = () => pack("publish", source, "--to", web, "--key", join(folder, "key.pem"));
  const server = await servedFolder(web);
  try {
    await generateSource(source, CLAIMS);
    await publish();
    const first = await fetchAll(server.address, null);
    const idle = await fetchAll(server.address, first);
    await changeSource(source, CHANGED_CLAIMS);
    await publish();
    const update = await fetchAll(server.address, first);
    const share = update.bytes / first.bytes;
    const row = (title: string, { requests, bytes, zipped }: Fetched) =>
      `| ${title} | ${requests} | ${bytes.toLocaleString("en")} | ${zipped.toLocaleString("en")} |`;
    const text = `${PUBLISHING_HEADING}

Made by \`npm run bench -- publishing\`: ${CLAIMS.toLocaleString("en")} generated claims, published by \`npm run pack -- publish\`; then a third of ${CHANGED_CLAIMS.toLocaleString("en")} claims changed, a third
removed, a third new, and published again. Fetched over HTTP by the extension's own code (\`platform/packs\`), with all that belongs to it: pack.json, manifests, what is
removed, gold pairs, parts. Compressed: as gzip makes it of each file.

| | requests | bytes | compressed |
| --- | ---: | ---: | ---: |
${row("first installation", first)}
${row("a look while nothing is new", idle)}
${row("the update", update)}

The update moves ${(100 * share).toFixed(2)} % of the bytes (goal: at most ${100 * MOST} %), compressed ${((100 * update.zipped) / first.zipped).toFixed(2)} %.
`;
    console.log(text);
    replaceSection(REPORT, text, PUBLISHING_HEADING);
    return share <= MOST ? 0 : 1;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function pack(...args: string[]): Promise<void> {
  const code = await runPack(args);
  if (code !== 0) throw new Error(`pack ${args[0]} ended with ${code}`);
}
