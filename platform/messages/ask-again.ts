/** Waits before asking again a background that is just starting or was stopped before it answered, in milliseconds. */
const RETRIES = [50, 200, 800];

/**
 * Sends a question up to four times: nobody there, or one who was stopped, shows as an error or as an answer that is undefined, and the next message
 * starts the background anew. Undefined when nobody ever answered, or once `goOn` says no. Never rejects.
 */
export async function askAgain(send: () => Promise<unknown>, goOn = () => true): Promise<unknown> {
  for (const wait of [...RETRIES, null]) {
    try {
      const answer = await send();
      if (answer !== undefined) return answer;
    } catch {
      // Nobody heard it, as where the answer is undefined.
    }
    if (wait === null || !goOn()) return undefined;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
