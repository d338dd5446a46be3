import "../../components/sample.css";
import { instance } from "../../platform/page/instance";
import { PageScript } from "../../platform/page/page-script";
import { translate } from "../../platform/strings/translate";
import { offerCard } from "../card/offer-card";

/** An article that ships with the extension, read as any page is: to see what marks and cards are before any site is granted. */
const note = document.getElementById("note");
if (note !== null) {
  note.textContent = translate("sampleNote");
  note.lang = translate("locale");
}
offerCard();
const script = new PageScript(document, () => undefined);
instance().page = script;
script.start();
