import { render } from "preact";
import "../../components/tokens.css";
import "../../components/surface.css";
import "../../components/evidence.css";
import "../../components/page.css";
import "../../components/saved/saved.css";
import { Strings } from "../../components/strings";
import { translate } from "../../platform/strings/translate";
import { Saved } from "./Saved";

document.documentElement.lang = translate("locale");
document.title = translate("savedArticles");
render(
  <Strings.Provider value={translate}>
    <Saved />
  </Strings.Provider>,
  document.getElementById("root") ?? document.body,
);
