import { encodeClaims, type NumberlessClaim } from "./claim-block";
import { CLAIMS_PER_BLOCK, KINDS, SMALL, type VectorFacts } from "./segment-root";
import { type ClaimVectors, encodeVectors } from "./vector-block";

/** So many blocks of claims come together, and then their vectors: a part names few runs of records, and few vectors wait. */
const BLOCKS_TOGETHER = 64;

/**
 * Puts claims into blocks as they come and, where they were encoded, their vectors into blocks beside them. The first claims wait until it is known whether the
 * segment is small, as that decides how many a block has.
 */
export class ClaimBlocks {
  #claims: NumberlessClaim[] = [];
  #vectors: ClaimVectors[] = [];
  #number = 0;
  #small = true;
  readonly #waiting: (readonly [key: string, value: Uint8Array])[] = [];

  constructor(
    private readonly put: (key: string, value: Uint8Array) => Promise<void>,
    private readonly encoded: VectorFacts | undefined,
  ) {}

  /** The next claim. Throws where a vector is not as wide as all are to be. */
  async add(claim: NumberlessClaim, vectors: ClaimVectors = []): Promise<void> {
    const wrong = this.encoded && vectors.find(({ length }) => length !== this.encoded?.width);
    if (wrong) throw new RangeError(`${claim.claim.id} has a vector of ${wrong.length} numbers`);
    this.#claims.push(claim);
    if (this.encoded) this.#vectors.push(vectors);
    if (this.#small && this.#claims.length <= SMALL) return;
    this.#small = false;
    await this.#closeFull(CLAIMS_PER_BLOCK.large);
  }

  /** Puts what is left and tells how many claims a block has. */
  async finish(): Promise<number> {
    const perBlock = this.#small ? CLAIMS_PER_BLOCK.small : CLAIMS_PER_BLOCK.large;
    await this.#closeFull(perBlock);
    if (this.#claims.length > 0) await this.#close(this.#claims, this.#vectors);
    await this.#putVectors();
    return perBlock;
  }

  async #closeFull(perBlock: number): Promise<void> {
    const full = this.#claims.length - (this.#claims.length % perBlock);
    const [claims, vectors] = [this.#claims.splice(0, full), this.#vectors.splice(0, full)];
    for (let at = 0; at < full; at += perBlock)
      await this.#close(claims.slice(at, at + perBlock), vectors.slice(at, at + perBlock));
  }

  async #close(claims: readonly NumberlessClaim[], vectors: readonly ClaimVectors[]): Promise<void> {
    const number = this.#number++;
    await this.put(`${KINDS.claims}/${number}`, encodeClaims(claims));
    if (!this.encoded) return;
    this.#waiting.push([`${KINDS.vectors}/${number}`, encodeVectors(vectors)]);
    if (this.#waiting.length === BLOCKS_TOGETHER) await this.#putVectors();
  }

  async #putVectors(): Promise<void> {
    for (const [key, value] of this.#waiting.splice(0)) await this.put(key, value);
  }
}
