import { useMessages } from "../locales/use-messages.ts";
import { usePageTitle } from "../parts/screen-places.tsx";
import { CompetenceMatrix } from "./competence-matrix.tsx";
import { FirstQuestions } from "./first-questions.tsx";
import { FreshnessFoot } from "./freshness-foot.tsx";
import { HomeSearch } from "./home-search.tsx";
import { ListDialogPlace } from "./list-dialog-place.tsx";
import { RegionPanel } from "./region-panel.tsx";
import { useRegion } from "./use-region.ts";

/** The first screen: search, one's own region in three sentences, all regions at a glance, and how fresh all this is. */
export function HomeScreen() {
  const { t } = useMessages();
  const region = useRegion();
  usePageTitle(t("home.title"));
  return (
    <ListDialogPlace>
      <main className="home" id="content" tabIndex={-1}>
        <div className="home-left">
          <h1 className="headline">{t("home.headline")}</h1>
          <HomeSearch />
          <RegionPanel region={region.id} onChoose={region.choose} />
          <FirstQuestions />
        </div>
        <CompetenceMatrix region={region.id} />
        <FreshnessFoot />
      </main>
    </ListDialogPlace>
  );
}
