import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "../../core/schema";

const Lock = z.object({
  packages: z.record(z.string(), z.object({ dependencies: z.optional(z.record(z.string(), z.string())) })),
});

const Installed = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** What the build puts in that is no package: its name and its licence. */
const OTHERS = [
  "The sentence encoder (model/encoder.safetensors, model/pieces.tsv): see data/model/README.md of the sources",
];

/**
 * The licences of everything that others wrote and that the package carries: each run-time dependency with all that it needs in turn, its version,
 * its licence and the text of it where the package has one.
 */
export async function licencesText(root: string): Promise<string> {
  const { packages } = z.parse(Lock, JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  const entries = await Promise.all(
    shipped(packages).map(async (path) => {
      const folder = join(root, path);
      const { name, version, license } = z.parse(
        Installed,
        JSON.parse(await readFile(join(folder, "package.json"), "utf8")),
      );
      return `${name} ${version} (${license})\n\n${await licenceIn(folder)}`.trimEnd();
    }),
  );
  return `${[...entries, ...OTHERS].join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

/** Paths in the lock of the run-time dependencies and of all they need, sorted; types are nothing at run time. */
function shipped(packages: z.infer<typeof Lock>["packages"]): string[] {
  const found = new Set<string>();
  const wanted = Object.keys(packages[""]?.dependencies ?? {});
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    const path = `node_modules/${name}`;
    if (found.has(path) || name.startsWith("@types/") || packages[path] === undefined) continue;
    found.add(path);
    wanted.push(...Object.keys(packages[path].dependencies ?? {}));
  }
  return [...found].sort();
}

async function licenceIn(folder: string): Promise<string> {
  if (!existsSync(folder)) return "";
  const file = (await readdir(folder)).sort().find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? "" : (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n");
}
