/** Sparse features of an example, by column, with what it is. */
export interface Example {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly y: 0 | 1;
}

/** What each column is pulled towards and how strongly (the precision of a normal prior). */
export interface Prior {
  readonly mean: Float64Array;
  readonly strength: Float64Array;
}

/**
 * Logistic regression under a normal prior, by L-BFGS from the prior's mean: deterministic, the loss is
 * convex. The weights by column.
 */
export function fitLogistic(examples: readonly Example[], prior: Prior, steps = 150): Float64Array {
  let at = Float64Array.from(prior.mean);
  let { loss, gradient } = lossAt(at, examples, prior);
  const moves: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let step = 0; step < steps; step += 1) {
    const direction = descend(gradient, moves, turns);
    const slope = dot(direction, gradient);
    let rate = step === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let next = along(at, direction, rate);
    let reached = lossAt(next, examples, prior);
    while (reached.loss > loss + SUFFICIENT * rate * slope && rate > LEAST_RATE) {
      rate /= 2;
      next = along(at, direction, rate);
      reached = lossAt(next, examples, prior);
    }
    moves.push(difference(next, at));
    turns.push(difference(reached.gradient, gradient));
    if (moves.length > MEMORY) {
      moves.shift();
      turns.shift();
    }
    const gained = loss - reached.loss;
    at = next;
    ({ loss, gradient } = reached);
    if (gained < TOLERANCE * loss) break;
  }
  return at;
}

/** The probability of an example under the weights. */
export function probability(weights: Float64Array, { columns, values }: Omit<Example, "y">): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at += 1) sum += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

const MEMORY = 8;
const SUFFICIENT = 1e-4;
const LEAST_RATE = 1e-10;
const TOLERANCE = 1e-7;

function lossAt(
  weights: Float64Array,
  examples: readonly Example[],
  { mean, strength }: Prior,
): { loss: number; gradient: Float64Array } {
  const gradient = new Float64Array(weights.length);
  let loss = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const off = (weights[at] ?? 0) - (mean[at] ?? 0);
    loss += ((strength[at] ?? 0) * off * off) / 2;
    gradient[at] = (strength[at] ?? 0) * off;
  }
  for (const example of examples) {
    const p = probability(weights, example);
    loss -= Math.log(Math.max(1e-12, example.y === 1 ? p : 1 - p));
    const { columns, values, y } = example;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? 0;
      gradient[column] = (gradient[column] ?? 0) + (p - y) * (values[at] ?? 0);
    }
  }
  return { loss, gradient };
}

/** The two-loop recursion of L-BFGS: minus the gradient, bent by the last moves. */
function descend(
  gradient: Float64Array,
  moves: readonly Float64Array[],
  turns: readonly Float64Array[],
): Float64Array {
  let direction = gradient.map((each) => -each);
  const pairs = moves.flatMap((move, at) => {
    const turn = turns[at];
    const curve = turn ? dot(move, turn) : 0;
    return turn && curve > 0 ? [{ move, turn, curve }] : [];
  });
  const shares: number[] = [];
  for (const { move, turn, curve } of pairs.toReversed()) {
    const share = dot(move, direction) / curve;
    shares.unshift(share);
    direction = along(direction, turn, -share);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = last.curve / dot(last.turn, last.turn);
    direction = direction.map((each) => each * scale);
  }
  for (const [at, { move, turn, curve }] of pairs.entries()) {
    direction = along(direction, move, (shares[at] ?? 0) - dot(turn, direction) / curve);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function along(from: Float64Array, direction: Float64Array, rate: number): Float64Array<ArrayBuffer> {
  const to = Float64Array.from(from);
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + rate * (direction[at] ?? 0);
  return to;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return along(a, b, -1);
}
