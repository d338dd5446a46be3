import { encodeClaims, type NumberlessClaim } from "./claim-block";
import { CLAIMS_PER_BLOCK, KINDS, type VectorFacts } from "./segment-root";
import { type ClaimVectors, encodeVectors } from "./vector-block";

/** So many blocks of claims come together, and then their vectors: a part names few runs of records, and few vectors wait. */
const BLOCKS_TOGETHER = 64;

/** Puts claims into blocks as they come and, where they were encoded, their vectors into blocks beside them. */
export class ClaimBlocks {
  #claims: NumberlessClaim[] = [];
  #vectors: ClaimVectors[] = [];
  #number = 0;
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
    if (this.#claims.length === CLAIMS_PER_BLOCK) await this.#close();
  }

  async finish(): Promise<void> {
    if (this.#claims.length > 0) await this.#close();
    await this.#putVectors();
  }

  async #close(): Promise<void> {
    const number = this.#number++;
    await this.put(`${KINDS.claims}/${number}`, encodeClaims(this.#claims));
    this.#claims = [];
    if (!this.encoded) return;
    this.#waiting.push([`${KINDS.vectors}/${number}`, encodeVectors(this.#vectors)]);
    this.#vectors = [];
    if (this.#waiting.length === BLOCKS_TOGETHER) await this.#putVectors();
  }

  async #putVectors(): Promise<void> {
    for (const [key, value] of this.#waiting.splice(0)) await this.put(key, value);
  }
}
