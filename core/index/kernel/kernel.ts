import { bytesOfBase64 } from "../../base64";
import { lazily } from "../../lazily";
import { COMPILED_LOOPS } from "./compiled-loops";
import * as plainLoops from "./loops";
import { workOn } from "./memory";

/** What works on a kernel's memory; addresses are in bytes. */
export type Loops = typeof plainLoops;

/** Memory comes in pages of so many bytes. */
const PAGE = 65_536;

/** A piece of memory and the loops of the search over it. It grows when it must; views of it are then views of nothing, so they are asked for anew. */
export class Kernel {
  readonly loops: Loops;
  readonly #memory: GrowingMemory;
  #bytes = new Uint8Array();
  #integers = new Int32Array();

  /** With so many bytes, all zero. Throws a RangeError where there are not as many. */
  constructor(size: number, compiled = compiledLoops()) {
    const pages = Math.ceil(size / PAGE);
    const memory = compiled && quickMemory(pages);
    if (compiled === null || memory === null) {
      const plain = new PlainMemory(pages * PAGE);
      this.#memory = plain;
      this.loops = loopsOver(plain);
    } else {
      this.#memory = memory;
      // What `loops.ts` exports, compiled: a test calls every one in both forms.
      this.loops = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Loops;
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
function loopsOver(memory: PlainMemory): Loops {
  const bound = Object.entries(plainLoops).map(([name, loop]) => [
    name,
    (...numbers: number[]) => {
      workOn(memory.buffer);
      return (loop as (...numbers: number[]) => number | undefined)(...numbers);
    },
  ]);
  return Object.fromEntries(bound);
}

/** The module, compiled once; null where the browser has no WebAssembly, or a policy forbids to compile it. */
export const compiledLoops = lazily(() => {
  try {
    return new WebAssembly.Module(bytesOfBase64(COMPILED_LOOPS));
  } catch {
    // Nothing is lost but time: the same loops run as JavaScript.
    return null;
  }
});
