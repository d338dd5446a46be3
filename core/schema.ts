/**
 * The one door to zod. `jitless` keeps zod from probing `Function`, which a strict
 * extension CSP reports as a violation; `zod/mini` keeps the background small.
 */
import * as z from "zod/mini";

z.config({ jitless: true });

export { z };
