import { render } from "preact";
import "../../components/tokens.css";
import "../../components/surface.css";
import "../../components/evidence.css";
import "../../components/popup.css";
import "../../components/panel.css";
import { Strings } from "../../components/strings";
import { translate } from "../../platform/strings/translate";
import { Sidepanel } from "./Sidepanel";

document.documentElement.lang = translate("locale");
render(
  <Strings.Provider value={translate}>
    <Sidepanel />
  </Strings.Provider>,
  document.getElementById("root") ?? document.body,
);
