import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerCard } from "./offer-card";

/** Injected at the first click on a mark. */
export default defineUnlistedScript(offerCard);
