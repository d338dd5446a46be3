/** The encoder's files, by what they hold. */
export const ENCODER_FILES = { model: "encoder.safetensors", pieces: "pieces.tsv" } as const;

/** Reads a file of the encoder out of the package, from any of its pages and threads. Throws where it is not there. */
export async function readModelFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/model/${name}`);
  if (!response.ok) throw new Error(`the package has no model/${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
