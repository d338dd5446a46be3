/** A map that forgets what was longest unused once its values weigh more than `most` together; each weighs 1 unless `weigh` says otherwise. */
export class Recent<K, V> {
  readonly #values = new Map<K, V>();
  #weight = 0;

  constructor(
    private readonly most: number,
    private readonly weigh: (value: V) => number = () => 1,
  ) {}

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: K, value: V): void {
    this.forget(key);
    this.#values.set(key, value);
    this.#weight += this.weigh(value);
    for (const [oldest] of this.#values) {
      if (this.#weight <= this.most) return;
      this.forget(oldest);
    }
  }

  forget(key: K): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#weight -= this.weigh(value);
  }
}
