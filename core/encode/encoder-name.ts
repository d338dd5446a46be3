/**
 * Names the sentence encoder of this package: the first 20 digits of the SHA-256 of its `encoder.onnx`. Vectors of another one are not to
 * be compared with. Written by `npm run vectors`.
 */
export const ENCODER = "e7a3baaa0417c866158b";

/** How many numbers its vectors have. */
export const VECTOR_WIDTH = 384;
