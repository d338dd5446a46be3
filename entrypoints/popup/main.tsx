import { render } from "preact";
import "../../components/tokens.css";
import "../../components/surface.css";
import "../../components/evidence.css";
import "../../components/popup.css";
import { Strings } from "../../components/strings";
import { translate } from "../../platform/strings/translate";
import { Popup } from "./Popup";

document.documentElement.lang = translate("locale");
render(
  <Strings.Provider value={translate}>
    <Popup />
  </Strings.Provider>,
  document.getElementById("root") ?? document.body,
);
