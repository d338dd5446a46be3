import { z } from "../../core/schema";
import type { Channel } from "./channel";
import type { Encoder } from "./encoder";
import { base64OfFloats, type EncoderReply, EncoderRequest } from "./encoder-messages";

/** Answers what a `farEncoder` asks through the channel, once the encoder is open; where that or the work fails, with the reason. */
export function serveEncoder(channel: Channel, opening: Promise<Encoder>): void {
  opening.catch(() => undefined); // who asks is told
  const answer = async (texts: readonly string[]): Promise<EncoderReply["result"]> => {
    try {
      const vectors = await (await opening).encode(texts);
      return { vectors: vectors.map(base64OfFloats) };
    } catch (error) {
      return { error: String(error) };
    }
  };
  channel.onMessage(async (message) => {
    const { id, texts } = z.parse(EncoderRequest, message);
    channel.post({ id, result: await answer(texts) } satisfies EncoderReply);
  });
}
