/**
 * Names the sentence encoder of this package: the first 20 digits of the SHA-256 of its `encoder.safetensors`. Vectors of another one are not to
 * be compared with. Written by `npm run vectors`.
 */
export const ENCODER = "6b30de4b23609287a9f0";

/** How many numbers its vectors have. */
export const VECTOR_WIDTH = 384;
