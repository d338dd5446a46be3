import { smallPack, sourceClaim } from "./small-pack";

export const WIDTH = 4;
export const ENCODER = "mine";
export const COUNT = 1_050;

/** A direction of its own for each claim; every third claim has a translation, every seventh nothing. */
export function vectorsOf(at: number): Int8Array[] {
  const own = Int8Array.of((at % 251) - 125, ((at * 7) % 127) + 1, -((at * 13) % 127), Math.floor(at / 10));
  if (at % 7 === 0) return [];
  return at % 3 === 0 ? [own, Int8Array.of(1, 2, 3, (at % 100) + 1)] : [own];
}

/** A pack of claims with these vectors. */
export function packOf(count: number, from = 0, options = { vectors: { encoder: ENCODER, width: WIDTH } }) {
  const claims = Array.from({ length: count }, (_, at) => ({
    ...sourceClaim(from + at, ["all", ...(at % 2 === 0 ? ["even"] : [])]),
    vectors: vectorsOf(from + at),
  }));
  return smallPack(claims, "1.0.0", `small-${from}`, options);
}
