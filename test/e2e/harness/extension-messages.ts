import type { Page } from "puppeteer-core";
import { z } from "../../../core/schema";

/** The extension's API as its own pages see it, for scripts that run there. */
const API = "(globalThis.browser ?? globalThis.chrome)";

const Answer = z.object({ ok: z.literal(true), json: z.string() });

/** In a page of the extension: sends a request and gives its value, undefined where it was refused. */
export const ASK = `((request) => ${API}.runtime.sendMessage(request).then((answer) => answer.ok ? JSON.parse(answer.json) : undefined))`;

/** Sends a request to the background from one of the extension's pages; throws when it is refused. */
export async function askExtension<T>(
  control: Page,
  request: { readonly kind: string },
  reply: z.ZodMiniType<T>,
): Promise<T> {
  const script = `${API}.runtime.sendMessage(${JSON.stringify(request)}).then(JSON.stringify)`;
  return z.parse(reply, postedValue(JSON.parse(String(await control.evaluate(script)))));
}

/**
 * Sends a request to the page script of the tab that shows this address; undefined where it has none. Without a
 * host permission Careo does not see a tab's address: then the first tab that answers is taken.
 */
export async function askTab<T>(
  control: Page,
  url: string,
  request: { readonly kind: string },
  reply: z.ZodMiniType<T>,
): Promise<T | undefined> {
  const script = `(async () => {
    const url = ${JSON.stringify(url)};
    const own = await ${API}.tabs.getCurrent();
    const tabs = (await ${API}.tabs.query({})).filter((tab) => tab.id !== own?.id && (tab.url ?? url) === url);
    const answers = await Promise.all(tabs.map((tab) =>
      ${API}.tabs.sendMessage(tab.id, ${JSON.stringify(request)}).catch(() => undefined)));
    return JSON.stringify(answers.find((answer) => answer?.ok) ?? null);
  })()`;
  const answer: unknown = JSON.parse(String(await control.evaluate(script)));
  return answer === null ? undefined : z.parse(reply, postedValue(answer));
}

function postedValue(answer: unknown): unknown {
  return JSON.parse(z.parse(Answer, answer).json);
}
