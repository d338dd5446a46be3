import { readPage } from "../../core/reading/read-page";
import type { Reading } from "../../core/reading/reading";
import { Refusal } from "../../platform/messages/server";
import { loadSettings } from "../../platform/settings/settings";
import type { Corpus } from "../../platform/store/corpus";
import { asChosen } from "./as-chosen";
import { bundledVectors } from "./bundled-encoder";
import { readersCorrections } from "./readers-corrections";

/** Looks for other reports of every sentence of a text that the reader picked out. Keeps nothing of it. */
export async function checkText(text: string, corpus: Corpus): Promise<Reading> {
  const [reader, settings, { corrections, calibration }] = await Promise.all([
    corpus.reader(),
    loadSettings(),
    readersCorrections(),
  ]);
  if (reader === null) throw new Refusal("no-corpus");
  const page = { id: "text", text };
  const { similarities, failed } = bundledVectors();
  const found = await readPage(page, reader, {
    languages: settings.languages,
    everySentence: true,
    calibration,
    similarities,
  });
  const reading = asChosen(found, settings, corrections);
  return failed() ? { ...reading, unencoded: true } : reading;
}
