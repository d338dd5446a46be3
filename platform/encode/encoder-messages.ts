import { z } from "../../core/schema";

/** Texts to encode, none to ask only whether the encoder could be opened. `id` comes back with the answer. */
export const EncoderRequest = z.object({ id: z.number(), texts: z.array(z.string()) });

/** A vector for each text, its floats in base64; or why there is none. */
export const EncoderReply = z.object({
  id: z.number(),
  result: z.union([z.object({ vectors: z.array(z.base64()) }), z.object({ error: z.string() })]),
});
export type EncoderReply = z.infer<typeof EncoderReply>;

/** Numbers of 4 bytes as base64: a port passes on JSON alone. */
export function base64OfFloats(floats: Float32Array<ArrayBuffer>): string {
  return btoa(String.fromCharCode(...new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength)));
}
