import { render } from "preact";
import cardCss from "../../components/card.css?inline";
import evidenceCss from "../../components/evidence.css?inline";
import { Strings } from "../../components/strings";
import tokensCss from "../../components/tokens.css?inline";
import type { CardInput } from "../../platform/page/instance";
import { translate } from "../../platform/strings/translate";
import { adoptStyles } from "./adopt-styles";
import { Card } from "./Card";
import { followAnchor } from "./follow-anchor";
import { watchDismissal } from "./watch-dismissal";

/** Shows the card of a claim in the given (closed) shadow root. Returns its end. */
export function openCard({ anchor, root, onClose, ...input }: CardInput): () => void {
  const before = document.activeElement;
  const dialog = document.createElement("div");
  dialog.className = "careo";
  dialog.tabIndex = -1;
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-label", translate("cardLabel"));
  dialog.lang = translate("locale");
  dialog.dir = "ltr"; // Of our languages; the page's own direction would come in, which `all: initial` leaves.
  adoptStyles(root, [tokensCss, evidenceCss, cardCss].join("\n"));
  root.append(dialog);
  render(
    <Strings.Provider value={translate}>
      <Card {...input} root={root} onClose={onClose} />
    </Strings.Provider>,
    dialog,
  );
  const unfollow = followAnchor(dialog, anchor, onClose);
  const unwatch = watchDismissal(dialog, root, onClose);
  focusReading(dialog);
  return () => {
    unfollow();
    unwatch();
    render(null, dialog);
    root.replaceChildren();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}

/** Puts the focus where the arrow keys scroll the reports, not the page. */
function focusReading(dialog: HTMLElement): void {
  const body = dialog.querySelector<HTMLElement>(".card-body") ?? dialog;
  body.tabIndex = 0;
  body.focus({ preventScroll: true });
}
