import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { RecordError } from "../../core/corpus/json-lines";
import { PackErrors } from "../../core/corpus/pack-errors";
import { PublicationError } from "../../core/corpus/publication-error";
import { COMMANDS, Duplicates, WrongUsage } from "./commands";
import { NotThisUpdate } from "./pack-chain";
import { WrongPublishing } from "./publish/wrong-publishing";
import { FailedSelfTests } from "./self-tests";
import { OPTIONS, USAGE } from "./usage";

/** Runs a command line and gives its exit code; `say` gets what was found, `complain` what is wrong. */
export async function runPack(
  args: readonly string[],
  say: (line: string) => void = console.log,
  complain: (line: string) => void = console.error,
): Promise<number> {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: OPTIONS,
    });
    if (values.help) {
      say(USAGE);
      return 0;
    }
    const [name = "", ...folders] = positionals;
    const command = COMMANDS[name];
    if (command === undefined)
      throw new WrongUsage(name === "" ? "expected a command" : `unknown command ${name}`);
    const at = (path: string) => (path === "" ? "" : resolve(path));
    const flags = {
      ...values,
      out: resolve(values.out),
      to: at(values.to),
      key: at(values.key),
      previous: at(values.previous),
      newKey: values["new-key"],
    };
    for (const line of await command(
      flags,
      ...folders.map((row) => (row.includes(",") ? row : resolve(row))),
    ))
      say(line);
    if (values.memory) say(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory at most`);
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage || (error instanceof TypeError && "code" in error)) {
      complain(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (!isAboutThePack(error)) throw error;
    complain(error.message);
    return 1;
  }
}

function isAboutThePack(error: unknown): error is Error {
  return [
    RecordError,
    PackErrors,
    FailedSelfTests,
    Duplicates,
    NotThisUpdate,
    PublicationError,
    WrongPublishing,
  ].some((kind) => error instanceof kind);
}
