import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { instance } from "../../platform/page/instance";
import { openCard } from "./open-card";

/** Injected at the first click on a mark; from then on the page script opens and closes cards through it. */
export default defineUnlistedScript(() => {
  let end: (() => void) | null = null;
  const close = () => {
    end?.();
    end = null;
  };
  instance().card = {
    open(input) {
      close();
      end = openCard({
        ...input,
        onClose: () => {
          close();
          input.onClose();
        },
      });
    },
    close,
  };
});
