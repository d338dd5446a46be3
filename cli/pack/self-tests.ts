/** A pack that does not answer its own gold pairs. Nothing of it was written. */
export class FailedSelfTests extends Error {
  override readonly name = "FailedSelfTests";
  constructor(
    readonly failures: readonly string[],
    readonly tests: number,
  ) {
    super(`${failures.join("\n")}\nthe pack fails its own gold pairs and was not written`);
  }
}
