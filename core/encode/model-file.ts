import { z } from "../schema";

const HEAD_BYTES = 8; // the length of the header that follows, little-endian

/** How many bytes a number takes, by safetensors' name of its kind. */
const WIDTHS = { U8: 1, I32: 4, F32: 4 } as const;
type Kind = keyof typeof WIDTHS;

const Tensor = z.object({
  dtype: z.string(),
  shape: z.array(z.int()),
  data_offsets: z.tuple([z.int(), z.int()]),
});

const Header = z.intersection(
  z.object({ __metadata__: z.object({ heads: z.string() }) }),
  z.record(z.string(), z.unknown()),
);

/** The tensors of a file in the form of safetensors: a header of JSON says where each lies, in bytes from the end of the header. */
export class ModelFile {
  readonly body: Uint8Array;
  /** How many heads its attention has. */
  readonly heads: number;
  readonly #header: Readonly<Record<string, unknown>>;

  /** Throws where the file has no such header. */
  constructor(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const length = file.length < HEAD_BYTES ? 0 : Number(view.getBigUint64(0, true));
    const end = HEAD_BYTES + length;
    if (length === 0 || end > file.length)
      throw new Error("The encoder's file is cut: its header is longer than it.");
    const header = z.parse(Header, JSON.parse(new TextDecoder().decode(file.subarray(HEAD_BYTES, end))));
    this.#header = header;
    this.heads = Number(header.__metadata__.heads);
    this.body = file.subarray(end);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#header, name);
  }

  /** The sizes of a tensor. Throws where there is none of this name. */
  shape(name: string): readonly number[] {
    return this.#tensor(name).shape;
  }

  /** Where a tensor of this kind and these sizes begins. Throws where the file has none of this name, or another one. */
  place(name: string, kind: Kind, shape: readonly number[]): number {
    const { dtype, shape: found, data_offsets: ends } = this.#tensor(name);
    const bytes = shape.reduce((product, size) => product * size, WIDTHS[kind]);
    if (dtype !== kind || found.join() !== shape.join()) {
      throw new Error(
        `The encoder's file has ${name} as ${dtype} [${found}]; expected is ${kind} [${shape}].`,
      );
    }
    if (ends[0] < 0 || ends[1] - ends[0] !== bytes || ends[1] > this.body.length) {
      throw new Error(`The encoder's file is cut: ${name} does not lie in it.`);
    }
    return ends[0];
  }

  #tensor(name: string): z.infer<typeof Tensor> {
    if (!this.has(name)) throw new Error(`The encoder's file has no ${name}.`);
    return z.parse(Tensor, this.#header[name]);
  }
}
