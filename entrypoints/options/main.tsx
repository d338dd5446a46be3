import { render } from "preact";
import "../../components/tokens.css";
import "../../components/surface.css";
import "../../components/evidence.css";
import "../../components/page.css";
import { Strings } from "../../components/strings";
import { translate } from "../../platform/strings/translate";
import { Options } from "./Options";

document.documentElement.lang = translate("locale");
document.title = translate("optionsTitle");
render(
  <Strings.Provider value={translate}>
    <Options />
  </Strings.Provider>,
  document.getElementById("root") ?? document.body,
);
