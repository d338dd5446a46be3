import { bytesOfBase64 } from "../base64";
import { lazily } from "../lazily";
import { workOn } from "./memory";

/** Loops over plain memory in both forms; addresses are in bytes. `compiled` is null where the browser has no WebAssembly, or a policy forbids to compile it. */
export interface Program<Loops> {
  readonly compiled: () => WebAssembly.Module | null;
  readonly plain: Loops;
}

/** The loops of a source, `plain`, with what it was compiled to, in base64. It is compiled for the machine once, when a kernel first wants it. */
export function programOf<Loops>(plain: Loops, compiled: string): Program<Loops> {
  return {
    plain,
    compiled: lazily(() => {
      try {
        return new WebAssembly.Module(bytesOfBase64(compiled));
      } catch {
        // Nothing is lost but time: the same loops run as JavaScript.
        return null;
      }
    }),
  };
}

/** Memory comes in pages of so many bytes. */
const PAGE = 65_536;

/** A piece of memory and loops over it. It grows when it must; views of it are then views of nothing, so they are asked for anew. */
export class Kernel<Loops extends object> {
  readonly loops: Loops;
  readonly #memory: GrowingMemory;
  #bytes = new Uint8Array();
  #integers = new Int32Array();
  #floats = new Float64Array();

  /** With so many bytes, all zero. Throws a RangeError where there are not as many. */
  constructor(size: number, { compiled, plain }: Program<Loops>) {
    const pages = Math.ceil(size / PAGE);
    const module = compiled();
    const memory = module && quickMemory(pages);
    if (module === null || memory === null) {
      const slow = new PlainMemory(pages * PAGE);
      this.#memory = slow;
      this.loops = loopsOver(slow, plain);
    } else {
      this.#memory = memory;
      // What the source exports, compiled: a test calls every one in both forms.
      this.loops = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Loops;
    }
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    if (this.#bytes.buffer !== this.#memory.buffer) this.#bytes = new Uint8Array(this.#memory.buffer);
    return this.#bytes;
  }

  get integers(): Int32Array<ArrayBuffer> {
    if (this.#integers.buffer !== this.#memory.buffer) this.#integers = new Int32Array(this.#memory.buffer);
    return this.#integers;
  }

  get floats(): Float64Array<ArrayBuffer> {
    if (this.#floats.buffer !== this.#memory.buffer) this.#floats = new Float64Array(this.#memory.buffer);
    return this.#floats;
  }

  /** Makes room up to this address. */
  reserve(end: number): void {
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
  }
}

interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): unknown;
}

/** Memory for WebAssembly; null where the browser has none to give. */
function quickMemory(pages: number): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: pages });
  } catch {
    // A browser sets gigabytes of addresses apart for each, so that they may run out before memory does. Plain memory takes what it holds.
    return null;
  }
}

/** Memory of the same kind where there is no WebAssembly. */
class PlainMemory implements GrowingMemory {
  buffer: ArrayBuffer;

  constructor(size: number) {
    this.buffer = new ArrayBuffer(size);
  }

  grow(pages: number): void {
    const grown = new ArrayBuffer(this.buffer.byteLength + pages * PAGE);
    new Uint8Array(grown).set(new Uint8Array(this.buffer));
    this.buffer = grown;
  }
}

/** The loops as JavaScript: all kernels share their one view of memory, so each call says first whose it is. */
function loopsOver<Loops extends object>(memory: PlainMemory, plain: Loops): Loops {
  const bound = Object.entries(plain).map(([name, loop]) => [
    name,
    (...numbers: number[]) => {
      workOn(memory.buffer);
      return (loop as (...numbers: number[]) => number | undefined)(...numbers);
    },
  ]);
  return Object.fromEntries(bound);
}
