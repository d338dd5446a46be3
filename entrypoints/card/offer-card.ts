import { instance } from "../../platform/page/instance";
import { openCard } from "./open-card";

/** Makes the card known to the page script of this document, which opens and closes it from then on. */
export function offerCard(): void {
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
}
