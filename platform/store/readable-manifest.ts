import type { Manifest, Part, RecordRun } from "../../core/index/manifest";
import { FORMAT } from "../../core/index/record-keys";
import { type Check, isNumber, isText, listOf, shapeOf, textLike } from "./shape";

const isHash = textLike(/^[0-9a-f]{64}$/);

const isFormat: Check<typeof FORMAT> = (value) => value === FORMAT;

/** Whether a value is a manifest that this version can read: what the schema `Manifest` asks, without loading it. */
export const isManifest: Check<Manifest> = shapeOf<Manifest>({
  format: isFormat,
  sha256: isHash,
  age: shapeOf<Manifest["age"]>({
    pack: isText,
    version: isText,
    reports: isNumber,
    outlets: isNumber,
    from: isText,
    to: isText,
  }),
  claims: isNumber,
  records: isNumber,
  bytes: isNumber,
  parts: listOf(
    shapeOf<Part>({
      name: textLike(/^[a-z0-9-]+\.bin$/),
      bytes: isNumber,
      sha256: isHash,
      runs: listOf(shapeOf<RecordRun>({ kind: isText, first: isNumber, count: isNumber })),
    }),
  ),
});
