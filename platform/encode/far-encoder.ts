import { bytesOfBase64 } from "../../core/base64";
import { z } from "../../core/schema";
import type { Channel } from "./channel";
import type { OpenEncoder } from "./encoder";
import { EncoderReply } from "./encoder-messages";

interface Answer {
  resolve(vectors: Float32Array<ArrayBuffer>[]): void;
  reject(reason: Error): void;
}

/**
 * The encoder at the other end of a channel, which `serveEncoder` answers there. What it has not answered fails when the other end is lost and when it is
 * closed, and so does all that is asked later.
 */
export function farEncoder(channel: Channel): OpenEncoder {
  const waiting = new Map<number, Answer>();
  let asked = 0;
  let lost: Error | null = null;
  const giveUp = (reason: string) => {
    lost ??= new Error(reason);
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  };
  channel.onLost(giveUp);
  channel.onMessage((message) => {
    const { id, result } = z.parse(EncoderReply, message);
    const answer = waiting.get(id);
    waiting.delete(id);
    if ("error" in result) answer?.reject(new Error(result.error));
    else answer?.resolve(result.vectors.map((vector) => new Float32Array(bytesOfBase64(vector).buffer)));
  });
  return {
    async encode(texts) {
      if (lost) throw lost;
      const id = ++asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        channel.post({ id, texts });
      });
    },
    close() {
      giveUp("the encoder was closed");
      channel.close();
    },
  };
}
