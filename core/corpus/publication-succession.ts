import { PublicationError } from "./publication-error";
import type { SignedPublication } from "./publication-reading";

/** What a reader keeps of the last publication that was accepted from an address: enough to know any other by. */
export interface KnownPublication {
  readonly pack: string;
  readonly key: string;
  readonly sequence: number;
  readonly digest: string;
}

/** What is to be kept of a publication once it is accepted. */
export function knownOf({ publication, key, digest }: SignedPublication): KnownPublication {
  return { pack: publication.pack, key, sequence: publication.sequence, digest };
}

/** A publication signed by another key than before. `vouched`: the accepted key signed it as well. */
export class KeyChanged extends PublicationError {
  constructor(
    place: string,
    readonly newKey: string,
    readonly vouched: boolean,
  ) {
    const how = vouched ? "the former key vouches for it" : "the former key does not vouch for it";
    super(
      "key-changed",
      place,
      `signed by another key than before (${how}); ask the publisher before you accept it`,
    );
  }
}

/**
 * Whether a publication is the accepted one or may take its place. Throws where it is another pack's, signed by another key, older, or
 * another under the same number. Once the reader accepts a new key, pass it as `known.key`.
 */
export function succession(
  known: KnownPublication,
  next: SignedPublication,
  place: string,
): "same" | "newer" {
  const { pack, sequence } = next.publication;
  if (pack !== known.pack)
    throw new PublicationError("other-pack", place, `expected the pack ${known.pack}, found ${pack}`);
  if (next.key !== known.key) throw new KeyChanged(place, next.key, next.previousKeys.includes(known.key));
  if (sequence < known.sequence) {
    throw new PublicationError(
      "downgrade",
      place,
      `publication ${sequence} is older than ${known.sequence}, which was seen already`,
    );
  }
  if (sequence > known.sequence) return "newer";
  if (next.digest === known.digest) return "same";
  throw new PublicationError(
    "fork",
    place,
    `publication ${sequence} is not the one that was seen under this number`,
  );
}
