import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { PackManifest } from "../../../core/corpus/pack-manifest";
import { ROOT } from "../source-files";
import { WrongPublishing } from "./wrong-publishing";

/** A small whole pack on an invented topic, with a README that says what to put in its place. */
export const TEMPLATE = join(ROOT, "data/template");

/** Begins a pack in a new or empty folder: the template, under the pack's own id and title. */
export async function initPack(
  folder: string,
  { id, title }: { id: string; title: string },
): Promise<string[]> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new WrongPublishing(folder, "expected a new or an empty folder");
  const head = PackManifest.safeParse({
    ...JSON.parse(await readFile(join(TEMPLATE, "pack.json"), "utf8")),
    id: id === "" ? basename(folder) : id,
    ...(title !== "" && { title }),
  });
  if (!head.success)
    throw new WrongPublishing(
      "--id",
      `expected small letters, digits and hyphens, found ${id === "" ? basename(folder) : id}`,
    );
  await mkdir(folder, { recursive: true });
  const names = (await readdir(TEMPLATE)).sort();
  for (const name of names) await copyFile(join(TEMPLATE, name), join(folder, name));
  await writeFile(join(folder, "pack.json"), `${JSON.stringify(head.data, null, 2)}\n`);
  return [
    `${folder} holds ${names.join(", ")}`,
    `it is a whole pack with examples: try npm run pack -- check ${folder}, then put your own in their place (README.md)`,
  ];
}
