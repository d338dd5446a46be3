import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerCard } from "./offer-card";

/** Injected at the first click on a mark. (The body stays here: WXT drops it, and with it the imports, where it only asks what this is.) */
export default defineUnlistedScript(() => offerCard());
