import { z } from "../../core/schema";
import type { Channel } from "./channel";
import type { Encoder } from "./encoder";
import { base64OfFloats, type EncoderReply, EncoderRequest } from "./encoder-messages";

/** Answers what a `farEncoder` asks through the channel, once the encoder is open; where that or the work fails, with the reason. Nobody is answered who has gone. */
export function serveEncoder(channel: Channel, opening: Promise<Encoder>): void {
  opening.catch(() => undefined); // who asks is told
  let gone = false;
  channel.onLost(() => {
    gone = true;
  });
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
    const result = await answer(texts);
    if (!gone) channel.post({ id, result } satisfies EncoderReply);
  });
}
