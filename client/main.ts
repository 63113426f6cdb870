/**
 * The first script, small so that it begins at once: texts, frame and screen are then fetched side by side, not one
 * after the other. Styles are named here, since what is named here stands in the page and is there before anything is drawn.
 */
import { loadScreenAt } from "./load-screens.ts";
import { loadMessages } from "./locales/messages.ts";
import { remembered } from "./parts/remember.ts";
import { chooseLanguage, writeLanguageIntoAddress } from "./shell/choose-language.ts";
import { tellNotLoaded } from "./shell/tell-not-loaded.ts";
import "./styles/tokens.css";
import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/overlays.css";
import "./styles/marks.css";
import "./styles/states.css";
import "./styles/search.css";
import "./styles/lists.css";
import "./styles/choose.css";
import "./shell/shell.css";
import "./shell/top-bar.css";
import "./shell/bottom-tabs.css";
import "./shell/keys.css";
import "./home/home.css";
import "./home/region.css";
import "./home/matrix.css";
import "./home/matrix-table.css";
import "./home/matrix-phone.css";
import "./home/freshness.css";
import "./home/number-lists.css";

const place = document.getElementById("clusterix");
if (place === null) throw new Error("The page has no element for the client to be drawn in.");
writeLanguageIntoAddress(remembered("language"));
const { pathname, search } = window.location;
const inAddress = new URLSearchParams(search).get("lang");
const language = chooseLanguage(inAddress, remembered("language"), navigator.languages);

loadScreenAt(pathname);
Promise.all([import("./draw-client.tsx"), loadMessages(language)])
  .then(([{ drawClient }]) => drawClient(place))
  .catch((error: unknown) => {
    tellNotLoaded(place);
    throw error;
  });
