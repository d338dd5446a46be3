import browser from "webextension-polyfill";
import type { ShownPack, SourceFaults, Trouble } from "../../components/packs/pack-states";
import { RecordError } from "../../core/corpus/json-lines";
import { PackErrors } from "../../core/corpus/pack-errors";
import { readLexicon } from "../../core/index/read-lexicon";
import { displayText } from "../../core/reading/display-text";
import { askBackground } from "../../platform/messages/client";
import { refusalOf } from "../../platform/packs/arrival";
import { type BroughtFiles, openFiles } from "../../platform/packs/brought-files";
import {
  compileFiles,
  FailedGoldPairs,
  isSource,
  type OnCompiled,
} from "../../platform/packs/compile-brought";
import { openVersion } from "../../platform/packs/open-version";
import { storedRecords } from "../../platform/packs/pack-records";
import { createPacks } from "../../platform/packs/packs";
import { previewPack } from "../../platform/packs/show-pack";
import { extensionBundle, manifestOf } from "../../platform/store/bundle";
import { createBundlePort } from "../../platform/store/bundle-port";
import { Connection } from "../../platform/store/connection";

/** Files that make a pack which can be installed, as they are or compiled from a source; compiled ones have their title beside them. */
export interface ReadyFiles {
  readonly folder: BroughtFiles;
  readonly title?: string;
}

/** What picked files are as a pack, or why they are none: a trouble, or all that is wrong with a source. */
export type Looked =
  | { readonly pack: ShownPack; readonly ready: ReadyFiles }
  | { readonly trouble: Trouble }
  | { readonly wrong: SourceFaults };

/** Looks at picked files; a pack's source is compiled first. Nothing is kept yet. */
export async function lookAtFiles(files: readonly File[], onCompiled: OnCompiled): Promise<Looked> {
  try {
    const given: BroughtFiles = new Map(files.map((file) => [file.name, file]));
    const ready = isSource(given) ? await compileFiles(given, lexicon, onCompiled) : { folder: given };
    const version = await openFiles(ready.folder, "title" in ready ? ready.title : undefined);
    const opened = await openVersion(version.publication, version.read);
    const shown = await previewPack(version, opened, await bundledPack());
    return { pack: { ...shown, from: null }, ready };
  } catch (error) {
    const wrong = faultsOf(error);
    return wrong === null ? { trouble: refusalOf(error).trouble } : { wrong };
  }
}

/** Installs such files as a pack, here in the page: they are too large for messages. Answers what they were refused for, or null. */
export async function bringFiles({ folder, title }: ReadyFiles): Promise<Trouble | null> {
  const connection = new Connection();
  try {
    const packs = createPacks({
      connection,
      records: storedRecords,
      hosts: { granted: async () => false, giveBack: async () => undefined },
      bundled: bundledPack,
      onSwitch: () => void askBackground("packBrought", {}),
    });
    const version = await openFiles(folder, title);
    await packs.bring(version, version.read);
    return null;
  } catch (error) {
    return refusalOf(error).trouble;
  } finally {
    await connection.close();
  }
}

function faultsOf(error: unknown): SourceFaults | null {
  const told = (tests: boolean, lines: readonly string[], more = false): SourceFaults => ({
    tests,
    faults: lines.map(displayText),
    more,
  });
  if (error instanceof FailedGoldPairs)
    return told(true, error.failures.slice(0, MOST_FAILURES), error.failures.length > MOST_FAILURES);
  if (error instanceof PackErrors)
    return told(
      false,
      error.errors.map(({ message }) => message),
      error.more,
    );
  return error instanceof RecordError ? told(false, [error.message]) : null;
}

/** So many gold pairs that do not hold are told, as many as errors. */
const MOST_FAILURES = 20;

const bundle = () => extensionBundle((path) => browser.runtime.getURL(path));

/** The lexicon that every pack is compiled with lies in the one that came with the extension. */
function lexicon() {
  return readLexicon(createBundlePort(bundle()));
}

async function bundledPack(): Promise<string> {
  return (await manifestOf(bundle())).age.pack;
}
