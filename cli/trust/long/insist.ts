import type { Page } from "puppeteer-core";
import type { z } from "../../../core/schema";
import { askExtension } from "../../../test/e2e/harness/extension-messages";

/** So often a request is made whose answer a stop cut off: more often than a flow is stopped. */
const TRIES = 12;

/** Asks as a person who presses again: an answer that was cut off by a stop is asked for anew. A refusal is thrown at once. */
export async function insist<T>(
  control: Page,
  request: { readonly kind: string } & Readonly<Record<string, unknown>>,
  reply: z.ZodMiniType<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await askExtension(control, request, reply);
    } catch (error) {
      if (tries === TRIES || !CUT_OFF.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** What the two browsers say where nobody answers any more; Chromium may also give nothing, which is no JSON. */
const CUT_OFF = /message channel|message port|Receiving end|Could not establish|conduit|"undefined" is not/i;
