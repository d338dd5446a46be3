import { render } from "preact";
import "../../components/tokens.css";
import "../../components/surface.css";
import "../../components/evidence.css";
import "../../components/page.css";
import { Strings } from "../../components/strings";
import { translate } from "../../platform/strings/translate";
import { Welcome } from "./Welcome";

document.documentElement.lang = translate("locale");
document.title = translate("welcomeTitle");
render(
  <Strings.Provider value={translate}>
    <Welcome />
  </Strings.Provider>,
  document.getElementById("root") ?? document.body,
);
