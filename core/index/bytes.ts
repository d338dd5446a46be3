/** Grows as it is written to: varints (7 bits a byte, low first), byte runs and strings. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#push(rest);
  }

  byte(value: number): void {
    this.#push(value);
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  text(value: string): void {
    const bytes = ENCODER.encode(value);
    this.varint(bytes.length);
    this.raw(bytes);
  }

  /** A copy of all that was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Reads what a `ByteWriter` wrote. Running over the end throws, so that cut bytes never read as data. */
export class ByteCursor {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.#at >= this.bytes.length;
  }

  byte(): number {
    return this.#next();
  }

  varint(): number {
    const first = this.#next();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let scale = 0x80; ; scale *= 0x80) {
      const byte = this.#next();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  raw(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.bytes.length) throw new RangeError("bytes end inside a run");
    const run = this.bytes.subarray(this.#at, end);
    this.#at = end;
    return run;
  }

  rest(): Uint8Array {
    return this.bytes.subarray(this.#at);
  }

  text(): string {
    return DECODER.decode(this.raw(this.varint()));
  }

  #next(): number {
    const byte = this.bytes[this.#at++];
    if (byte === undefined) throw new RangeError("bytes end inside a number");
    return byte;
  }
}

/** A value as UTF-8 JSON. */
export function jsonBytes(value: unknown): Uint8Array {
  return ENCODER.encode(JSON.stringify(value));
}

/** The value that `jsonBytes` wrote; its shape is for the caller to know or to parse. */
export function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(DECODER.decode(bytes));
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
