/** What can be wrong with a published pack or with the way to it. */
export type PublicationFault =
  /** The address is none that packs are fetched from: https, or http on this machine. */
  | "address"
  /** No answer, a broken connection, or a redirect (none is followed). */
  | "network"
  /** The server answered with another status than success. */
  | "status"
  /** More bytes than allowed, or than the publication says; nothing after the limit was read. */
  | "too-large"
  /** No byte came for too long, or not all of them in time. */
  | "too-slow"
  /** A file's bytes are not those that the publication names: damaged, cut short or swapped. */
  | "wrong-hash"
  /** Not a publication, or one that contradicts itself. */
  | "malformed"
  /** A publication of a later format than this version knows. */
  | "unsupported"
  /** The signature does not fit the text and the key. */
  | "bad-signature"
  /** Signed by another key than the one that was accepted: only the reader can say whether it is to be trusted. */
  | "key-changed"
  /** A publication of another pack than the one that was added from this address. */
  | "other-pack"
  /** An older publication than one that was seen already. */
  | "downgrade"
  /** Another publication under the number of one that was seen already. */
  | "fork";

/** Why a published pack is refused. `place` says where (an address, a file, a field), the message what to do about it. */
export class PublicationError extends Error {
  override readonly name = "PublicationError";
  constructor(
    readonly fault: PublicationFault,
    readonly place: string,
    what: string,
    options?: ErrorOptions,
  ) {
    super(`${place}: ${what}`, options);
  }
}
