import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleCorrection } from "../../../cli/gallery/correction-samples";
import { runPack } from "../../../cli/pack/run-pack";
import { reportIdOf } from "../../../core/corpus/complete-report";
import { filesOf, type Publication } from "../../../core/corpus/publication";
import { goldPairs } from "../../../core/exchange/gold-pairs";
import { FORMAT } from "../../../core/index/record-keys";

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

async function pack(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runPack(
    args,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const publish = (source: string, web: string, day: string, ...more: string[]) =>
  pack("publish", source, "--to", web, "--key", at("key.pem"), "--at", `2031-11-${day}T00:00:00Z`, ...more);

function publicationIn(web: string): Publication {
  return JSON.parse(JSON.parse(readFileSync(join(web, "pack.json"), "utf8")).publication);
}

/** Every file of a folder with its bytes. */
function bytesIn(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path).map((name) => [name, readFileSync(join(path, name), "base64")]),
  );
}

const COURT = "The Constitutional Court of Lurania will hear Teodor Vance on 12 October 2031.";

const add = (source: string, url: string, ...more: string[]) =>
  pack("add", source, "--url", url, "--outlet", "radio-kest", "--language", "en", "--claim", COURT, ...more);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "careo-publish-"));
  await pack("init", at("lurania"), "--title", "Lurania votes");
  await publish(at("lurania"), at("web"), "01");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run pack -- init", () => {
  it("begins a pack under its own id and title, with a README", () => {
    const head = JSON.parse(readFileSync(at("lurania", "pack.json"), "utf8"));
    expect([head.id, head.title]).toEqual(["lurania", "Lurania votes"]);
    expect(readFileSync(at("lurania", "README.md"), "utf8")).toContain("npm run pack -- check");
  });

  it("refuses a folder that holds something, and an id that is none", async () => {
    expect(await pack("init", at("lurania"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("empty folder"),
    });
    const bad = await pack("init", at("Other Pack"));
    expect(bad).toMatchObject({
      code: 1,
      err: "--id: expected small letters, digits and hyphens, found Other Pack",
    });
    expect(existsSync(at("Other Pack"))).toBe(false);
  });
});

describe("npm run pack -- add", () => {
  const source = () => at("added");
  beforeAll(() => cpSync(at("lurania"), source(), { recursive: true }));
  const lines = () => readFileSync(join(source(), "reports.jsonl"), "utf8");

  it("adds a report that was typed, and one of a sheet", async () => {
    expect((await add(source(), "https://radiokest.example/1", "--published", "2031-10-10")).out).toContain(
      "1 reports with 1 claims",
    );
    writeFileSync(
      at("more.csv"),
      `url,outlet,language,claim\nhttps://radiokest.example/2,radio-kest,en,"Polls closed, it said."\n`,
    );
    expect((await pack("add", source(), "--from", at("more.csv"))).code).toBe(0);
    const [typed, sheet] = lines()
      .trim()
      .split("\n")
      .slice(-2)
      .map((line) => JSON.parse(line));
    expect([typed.published, typed.claims[0].text]).toEqual(["2031-10-10", COURT]);
    expect(sheet.claims[0].text).toBe("Polls closed, it said.");
    const tabs = [
      "url\toutlet\tlanguage\tclaim",
      "https://radiokest.example/40\tradio-kest\ten\tPolls opened, late.",
    ];
    writeFileSync(at("MORE.TSV"), tabs.join("\r\n"));
    expect((await pack("add", source(), "--from", at("MORE.TSV"))).code).toBe(0);
    expect(lines()).toContain("Polls opened, late.");
    expect((await pack("check", source())).code).toBe(0);
  });

  it("adds none of them where one does not fit, and names file, line and field", async () => {
    const before = lines();
    const good = {
      url: "https://radiokest.example/3",
      outlet: "radio-kest",
      language: "en",
      claims: ["One."],
    };
    const bad = [
      { ...good, url: "https://radiokest.example/4", outlet: "none" },
      good,
      { ...good, url: "x" },
    ];
    writeFileSync(at("more.jsonl"), [good, ...bad].map((each) => JSON.stringify(each)).join("\n"));
    const { code, err } = await pack("add", source(), "--from", at("more.jsonl"));
    expect(code).toBe(1);
    expect(err.split("\n")).toEqual([
      "more.jsonl:2 outlet: expected a known id, found none",
      expect.stringMatching(/^more\.jsonl:3 id: expected an id of its own/),
      expect.stringMatching(/^more\.jsonl:4 url: expected an address/),
    ]);
    expect((await add(source(), "https://radiokest.example/1")).err).toMatch(
      /^\(command line\):1 id: .* again$/,
    );
    expect(lines()).toBe(before);
  });

  it("adds gold pairs of a reader's corrections, of its own claims only, each once", async () => {
    const own = {
      ...sampleCorrection(1, "different"),
      report: `${await reportIdOf("https://radiokest.example/1")}#0`,
    };
    writeFileSync(
      at("gold.jsonl"),
      goldPairs([own, sampleCorrection(1, "same"), sampleCorrection(2, "same")]),
    );
    const tests = () => readFileSync(join(source(), "selftests.jsonl"), "utf8");
    const before = tests();
    const { out } = await pack("add", source(), "--from", at("gold.jsonl"));
    expect(out).toMatch(/^1 gold pairs added .*\n1 are about claims of other packs/);
    const added: unknown = JSON.parse(tests().slice(before.length));
    expect(added).toEqual({
      text: own.pair?.text,
      page: { published: "2031-05-02", domain: "daily.example", language: "en" },
      absent: [own.report],
    });
    expect((await pack("add", source(), "--from", at("gold.jsonl"))).out).toContain("1 were there already");
    expect((await pack("check", source())).code).toBe(0);
    writeFileSync(at("bad.jsonl"), '{"text": "", "page": {}}\n');
    expect((await pack("add", source(), "--from", at("bad.jsonl"))).err).toMatch(/^bad\.jsonl:1 text: /);
  });

  it("wants one or the other", async () => {
    expect((await pack("add", source())).code).toBe(2);
    expect((await pack("add", source(), "--from", at("none.csv"))).err).toContain("expected this file");
  });
});

describe("npm run pack -- publish", { timeout: 120_000 }, () => {
  it("makes a folder that is whole by itself, with a key that only its owner reads", async () => {
    expect(publicationIn(at("web"))).toMatchObject({
      pack: "lurania",
      sequence: 1,
      published: "2031-11-01T00:00:00Z",
    });
    const { code, out } = await pack("check", at("web"));
    expect(code).toBe(0);
    expect(out).toMatch(
      /publication 1 of 2031[\s\S]*signed by ([0-9a-f]{4} ){7}[0-9a-f]{4}\n[\s\S]*whole[\s\S]*5 self-tests hold/,
    );
    expect(statSync(at("key.pem")).mode & 0o777).toBe(0o600);
    expect(readdirSync(at("web")).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("gives the same bytes for the same sources, key and time", async () => {
    await publish(at("lurania"), at("twin"), "01");
    expect(bytesIn(at("twin"))).toEqual(bytesIn(at("web")));
  });

  it("publishes only what differs, keeps what readers may still fetch for a while, and nothing twice", async () => {
    const [source, web] = [at("grown"), at("web-grown")];
    cpSync(at("lurania"), source, { recursive: true });
    cpSync(at("web"), web, { recursive: true });
    writeFileSync(join(web, "index.html"), "not ours");
    expect((await publish(source, web, "02")).out).toBe("nothing changed since publication 1");
    const first = filesOf(publicationIn(web)).map(({ name }) => name);
    await add(source, "https://radiokest.example/1");
    expect((await publish(source, web, "02")).out).toMatch(
      /publication 2[\s\S]*a reader of publication 1 fetches \d{4} bytes/,
    );
    const update = publicationIn(web);
    expect(update.chain).toHaveLength(2);
    expect(filesOf(update).map(({ name }) => name)).toEqual(expect.arrayContaining(first));
    expect((await pack("check", web)).code).toBe(0);
    const changes = await pack("diff", at("web"), web);
    expect(changes.out).toContain("claims: 1 added, 0 changed, 0 removed");
    await publish(source, web, "03", "--whole");
    expect(publicationIn(web).chain).toHaveLength(1);
    expect(readdirSync(web)).toEqual(expect.arrayContaining([...first, "retired.json"]));
    await add(source, "https://radiokest.example/2", "--headline", "Court sits");
    await publish(source, web, "11");
    expect(readdirSync(web).sort()).toEqual(
      [...filesOf(publicationIn(web)).map(({ name }) => name), "index.html", "pack.json"].sort(),
    );
  });

  it("builds the pack anew once updates weigh a fifth of it", async () => {
    const [source, web] = [at("many"), at("web-many")];
    cpSync(at("lurania"), source, { recursive: true });
    cpSync(at("twin"), web, { recursive: true });
    const reports = Array.from({ length: 80 }, (_, place) => ({
      url: `https://radiokest.example/many/${place}`,
      outlet: "radio-kest",
      language: "en",
      claims: [`${COURT} Seat ${place} was given to Ilia Marrone's party in district ${place * 7}.`],
    }));
    writeFileSync(at("many.jsonl"), reports.map((report) => JSON.stringify(report)).join("\n"));
    await pack("add", source, "--from", at("many.jsonl"));
    expect((await publish(source, web, "02")).code).toBe(0);
    expect(publicationIn(web).chain).toHaveLength(1);
    expect((await pack("check", web)).out).toContain("85 of 85 claims");
  });

  it("builds the pack anew where it was compiled in a format that is no longer read", async () => {
    const web = at("web-old");
    cpSync(at("twin"), web, { recursive: true });
    const publication = publicationIn(web);
    const [segment] = publication.chain;
    const file = segment?.files.find(({ name }) => name === segment.manifest);
    if (file === undefined) throw new Error("no manifest");
    const old = readFileSync(join(web, file.name), "utf8").replace(`"format":${FORMAT}`, '"format":1');
    writeFileSync(join(web, file.name), old);
    file.sha256 = createHash("sha256").update(old).digest("hex");
    writeFileSync(join(web, "unsigned.json"), JSON.stringify(publication));
    await pack("sign", web, "--key", at("key.pem"));
    expect((await pack("check", web)).code).toBe(1);
    await add(at("many"), "https://radiokest.example/old");
    expect((await publish(at("many"), web, "02")).code).toBe(0);
    expect([publicationIn(web).sequence, publicationIn(web).chain.length]).toEqual([2, 1]);
    expect((await pack("check", web)).code).toBe(0);
  });

  it("says which file of its folder is damaged, and publishes nothing on top of it", async () => {
    const [source, web] = [at("many"), at("web-damaged")];
    cpSync(at("twin"), web, { recursive: true });
    const [part = ""] = readdirSync(web).filter((name) => name.endsWith(".bin"));
    rmSync(join(web, part));
    const { code, err } = await publish(source, web, "02");
    expect([code, publicationIn(web).sequence]).toEqual([1, 1]);
    expect(err).toContain(`${part}: the publication names it`);
  });

  it("is refused with the old publication whole when the pack fails its gold pairs", async () => {
    const source = at("failing");
    cpSync(at("lurania"), source, { recursive: true });
    const test = {
      text: "Ilia Marrone won the election.",
      page: { published: "2031-10-06" },
      painted: ["https://agenciasul.example/lurania-eleicao-tribunal#0"],
    };
    writeFileSync(join(source, "selftests.jsonl"), JSON.stringify(test));
    const before = bytesIn(at("web"));
    const { code, err } = await publish(source, at("web"), "02");
    expect([code, bytesIn(at("web"))]).toEqual([1, before]);
    expect(err).toContain("selftests.jsonl:1");
    await publish(source, at("never"), "02", "--key", at("never.pem"));
    expect([existsSync(at("never", "pack.json")), existsSync(at("never.pem"))]).toEqual([false, false]);
    const head = JSON.parse(readFileSync(join(source, "pack.json"), "utf8"));
    writeFileSync(join(source, "pack.json"), JSON.stringify({ ...head, title: "Two\nlines" }));
    expect((await publish(source, at("web"), "02")).err).toBe(
      "pack.json title: expected one line of 1 to 200 characters",
    );
  });

  it.each([
    { name: "the sources' own folder", to: "lurania", more: [], says: "not a publication" },
    {
      name: "a number that does not rise",
      to: "web",
      more: ["--sequence", "1", "--whole"],
      says: "--sequence: expected a whole number from 2 on",
    },
    {
      name: "a time that is none",
      to: "web",
      more: ["--at", "soon"],
      says: "--at: expected a time, found soon",
    },
    {
      name: "a key in a folder that is served",
      to: "fresh",
      more: ["--key", "fresh/key.pem"],
      says: "must not lie in",
    },
  ])("refuses $name", async ({ to, more, says }) => {
    const args = more.map((arg) => (arg.includes("/") ? at(arg) : arg));
    const { code, err } = await publish(at("lurania"), at(to), "02", ...args);
    expect(code).toBe(1);
    expect(err).toContain(says);
  });
});

describe("keys", { timeout: 120_000 }, () => {
  const change = (more: object) => {
    const head = JSON.parse(readFileSync(at("lurania", "pack.json"), "utf8"));
    writeFileSync(at("lurania", "pack.json"), JSON.stringify({ ...head, ...more }));
  };

  it("may stay on another machine: published unsigned, signed there", async () => {
    const args = [
      "publish",
      at("lurania"),
      "--to",
      at("later"),
      "--unsigned",
      "--at",
      "2031-11-01T00:00:00Z",
    ];
    expect((await pack(...args)).out).toContain("not signed yet");
    expect(existsSync(at("later", "pack.json"))).toBe(false);
    expect((await pack("sign", at("later"), "--key", at("key.pem"))).code).toBe(0);
    expect(bytesIn(at("later"))).toEqual(bytesIn(at("web")));
  });

  it("are never changed by accident, never written over, and never taken when others can read them", async () => {
    change({ version: "1.0.1" });
    const before = bytesIn(at("web"));
    const absent = await publish(at("lurania"), at("web"), "02", "--key", at("absent.pem"));
    expect(absent).toMatchObject({ code: 1, err: expect.stringContaining("no key is here") });
    await pack("sign", at("later"), "--new-key", "--key", at("other.pem"));
    const other = await publish(at("lurania"), at("web"), "02", "--key", at("other.pem"));
    expect(other.err).toContain("which readers know");
    writeFileSync(at("text.pem"), "my key", { mode: 0o600 });
    const none = await publish(at("lurania"), at("web"), "02", "--key", at("text.pem"));
    expect(none.err).toContain("expected an Ed25519 private key");
    cpSync(at("key.pem"), at("open.pem"));
    chmodSync(at("open.pem"), 0o644);
    const open = await publish(at("lurania"), at("web"), "02", "--key", at("open.pem"));
    expect(open.err).toContain("chmod 600");
    expect(JSON.parse(Buffer.from(bytesIn(at("web"))["pack.json"] ?? "", "base64").toString())).toEqual(
      JSON.parse(Buffer.from(before["pack.json"] ?? "", "base64").toString()),
    );
  });

  it("change when that is asked for, and the former key vouches for the new one", async () => {
    change({ version: "1.0.2" });
    const changed = await publish(
      at("lurania"),
      at("web"),
      "02",
      "--key",
      at("other.pem"),
      "--new-key",
      "--previous",
      at("key.pem"),
    );
    expect(changed.code).toBe(0);
    const envelope = JSON.parse(readFileSync(at("web", "pack.json"), "utf8"));
    const former = JSON.parse(readFileSync(at("twin", "pack.json"), "utf8")).key;
    expect(envelope.key).not.toBe(former);
    expect(envelope.previous.map(({ key }: { key: string }) => key)).toEqual([former]);
    expect((await pack("check", at("web"))).code).toBe(0);
  });
});

it("a published folder that was damaged is refused by name", async () => {
  const web = at("damaged");
  cpSync(at("twin"), web, { recursive: true });
  const [part = ""] = readdirSync(web).filter((name) => name.endsWith(".bin"));
  writeFileSync(join(web, part), "swapped");
  expect(await pack("check", web)).toMatchObject({
    code: 1,
    err: expect.stringContaining(`${part}: not the bytes`),
  });
});
