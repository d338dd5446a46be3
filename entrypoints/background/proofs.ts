import browser from "webextension-polyfill";
import { createCorpusReader } from "../../core/index/segment-reader";
import { parseProof, proofText } from "../../core/match/proof/prove-match";
import { proveOver } from "../../core/match/proof/prove-over";
import { type ReplayGround, replay } from "../../core/match/proof/replay";
import type { CheckedProof, ExtensionRequests, RequestOf } from "../../platform/messages/protocol";
import { extensionBundle, manifestOf } from "../../platform/store/bundle";
import { createBundlePort } from "../../platform/store/bundle-port";
import { bundledVectors } from "./bundled-encoder";

/** A longer value of a part that differs says no more at a glance, in characters. */
const LONGEST_VALUE = 160;

/** Proves a match over the package's own pack, which every copy of this version has. */
export async function proveFromPackage({
  claim,
  match,
  beside,
  page,
}: RequestOf<typeof ExtensionRequests, "prove">): Promise<string | null> {
  const { ground, failed } = await packageGround();
  const code = browser.runtime.getManifest().version;
  const proof = await proveOver({ claim, match, beside, page }, ground, code);
  return proof && proofText(failed() ? { ...proof, vectors: false } : proof);
}

/** Makes a proof's match anew from the package's own pack. */
export async function checkProof(text: string): Promise<CheckedProof> {
  const read = parseProof(text);
  if ("fault" in read) return { kind: "no-proof", fault: read.fault };
  const { ground, failed } = await packageGround();
  const { outlet, text: said } = read.proof.match;
  const replayed = await replay(read.proof, ground);
  if (replayed.same) return { kind: "same", outlet: outlet.name, text: said };
  if (failed()) return { kind: "differs", part: "vectors", expected: "true", found: "false" };
  const { part, expected, found } = replayed;
  return { kind: "differs", part, expected: shown(expected), found: shown(found) };
}

/** The package's pack, straight from its files: no damage to the store, and nothing that the reader added, takes part. */
async function packageGround(): Promise<{ ground: ReplayGround; failed: () => boolean }> {
  const bundle = extensionBundle((path) => browser.runtime.getURL(path));
  const { sha256 } = await manifestOf(bundle);
  const reader = createCorpusReader(createBundlePort(bundle, sha256));
  const { similarities, failed } = bundledVectors();
  return { ground: { reader, sha256, similarities }, failed };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "–";
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
