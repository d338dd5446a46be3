/** The encoder's files, by what they hold. */
export const ENCODER_FILES = { model: "encoder.safetensors", pieces: "pieces.tsv" } as const;

/** Reads a file of the encoder out of the package, from any of its pages and threads. Throws where it is not there. */
export async function readModelFile(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await asked(name, "GET")).arrayBuffer());
}

/** Throws where the package has no such file of the encoder, without reading it. */
export async function findModelFile(name: string): Promise<void> {
  await asked(name, "HEAD");
}

async function asked(name: string, method: "GET" | "HEAD"): Promise<Response> {
  const response = await fetch(`/model/${name}`, { method });
  if (!response.ok) throw new Error(`the package has no model/${name}`);
  return response;
}
