import { Link } from "@tanstack/react-router";
import type { Overview } from "#contract/find-overview.ts";
import type { ValueChains } from "#contract/list-value-chains.ts";
import type { Grouping } from "#contract/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";

/** Three questions to begin with; each opens the map that answers it, grouped accordingly. */
export function FirstQuestions() {
  const { t } = useMessages();
  const language = useLanguage();
  // The same questions that the rest of the screen asks: they cost nothing more.
  const regions = useAnswer("findOverview", { by: "region", language }).data;
  const cells = useAnswer("findOverview", { by: "region,family", links: 1, language }).data;
  const clusters = regions?.counts.cluster;
  const fields = cells && countFields(cells);
  const matches = useAnswer("listPairs", { limit: 1 }).data?.ranked;
  const chains = useAnswer("listValueChains", {}).data;
  const pairs = regions?.links.filter((link) => link.collaborations > 0).length;
  return (
    <section className="first-questions" aria-labelledby="first-questions">
      <h2 id="first-questions">
        {t("home.firstLook")} <span>{t("home.firstLookDetail")}</span>
      </h2>
      <ul>
        <Question
          question={t("home.howRegions")}
          fact={pairs === undefined ? null : t("home.howRegionsFact", { count: pairs })}
        />
        <Question
          by="family"
          question={t("home.howFields")}
          fact={fields === undefined ? null : t("home.howFieldsFact", { count: fields })}
        />
        <Question
          by="cluster"
          question={t("home.howClusters")}
          fact={clusters === undefined ? null : t("kinds.cluster.count", { count: clusters })}
        />
        <li className="first-question">
          <Link to="/matches">{t("home.howMatches")}</Link>
          <span>{matches === undefined ? null : t("home.howMatchesFact", { count: matches })}</span>
        </li>
        <li className="first-question">
          <Link to="/chains">{t("home.whereChains")}</Link>
          <span>{chains === undefined ? null : t("home.whereChainsFact", sumGaps(chains))}</span>
        </li>
      </ul>
    </section>
  );
}

/** The number that the question asks for: at how many steps of all chains nobody is active. */
function sumGaps({ chains }: ValueChains) {
  const sumOf = (part: "steps" | "covered") => chains.reduce((sum, chain) => sum + chain[part], 0);
  return { count: sumOf("steps") - sumOf("covered"), steps: sumOf("steps") };
}

const countFields = ({ groups }: Overview) =>
  new Set(groups.flatMap(({ keys }) => keys.filter(({ by }) => by === "family").map(({ id }) => id))).size;

interface QuestionProperties {
  readonly question: string;
  /** Null while it is not known. */
  readonly fact: string | null;
  readonly by?: Grouping;
}

function Question({ question, fact, by }: QuestionProperties) {
  return (
    <li className="first-question">
      <Link to="/explore" search={by === undefined ? {} : { by }}>
        {question}
      </Link>
      <span>{fact}</span>
    </li>
  );
}
