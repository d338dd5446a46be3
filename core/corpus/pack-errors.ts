import type { RecordError } from "./json-lines";

/** How many errors are gathered before a reader gives up. */
export const MOST_ERRORS = 20;

/** All that is wrong with a pack's sources, up to a limit; `more` says that reading stopped there. */
export class PackErrors extends Error {
  override readonly name = "PackErrors";
  constructor(
    readonly errors: readonly RecordError[],
    readonly more: boolean,
  ) {
    const lines = errors.map(({ message }) => message);
    super((more ? [...lines, `(only the first ${errors.length} are shown)`] : lines).join("\n"));
  }
}

/** Gathers errors over several files; throws them together, or at once when there are too many. */
export class ErrorList {
  readonly #errors: RecordError[] = [];

  constructor(private readonly most: number = MOST_ERRORS) {}

  add(...errors: readonly RecordError[]): void {
    for (const error of errors) {
      if (this.#errors.length === this.most) throw new PackErrors(this.#errors, true);
      this.#errors.push(error);
    }
  }

  get count(): number {
    return this.#errors.length;
  }

  throwIfAny(): void {
    if (this.#errors.length > 0) throw new PackErrors(this.#errors, false);
  }
}
