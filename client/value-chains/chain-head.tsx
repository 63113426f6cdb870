import { useNavigate } from "@tanstack/react-router";
import type { ValueChain } from "#contract/find-value-chain.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { Messages } from "../locales/messages.ts";
import { useMessages } from "../locales/use-messages.ts";
import { MenuButton } from "../parts/menu.tsx";
import { useChain } from "./chain-context.ts";
import { ChainFigures } from "./chain-figures.tsx";
import { ChainOptions } from "./chain-options.tsx";
import { type ChainTab, chainTabs, scopeOf } from "./chain-view.ts";

/** What the picture shows: the chain, one line of insight, its figures; below, what is asked. */
export function ChainHead({ isPhone }: { readonly isPhone: boolean }) {
  const messages = useMessages();
  const { t, name } = messages;
  const { chain, view, change } = useChain();
  return (
    <header className="chain-head">
      <div className="chain-title">
        <div>
          <h1>
            {name(chain.name)} <OtherChains />{" "}
            <span className="own-tag">{t(chain.isOwn ? "chains.madeHere" : "chains.drawnUp")}</span>
            {view.illustrative && (
              <span className="own-tag own-illustrative">{t("chains.options.illustrative")}</span>
            )}
          </h1>
          <p>{insightOf(chain, messages)}</p>
        </div>
        <ChainFigures />
      </div>
      <div className="chain-bar">
        <ChainOptions />
        <Tabs tab={view.tab} isPhone={isPhone} onChange={(tab) => change({ tab })} />
      </div>
    </header>
  );
}

function OtherChains() {
  const { t, name } = useMessages();
  const { chain, view } = useChain();
  const navigate = useNavigate();
  const { data } = useAnswer("listValueChains", scopeOf(view));
  const choices = (data?.chains ?? []).map((each) => ({
    id: each.id,
    label: name(each.name),
    detail: t("chains.figures.of", { part: each.covered, whole: each.steps }),
  }));
  return (
    <MenuButton
      className="button button-quiet other-chains"
      accessibleLabel={t("chains.other")}
      choices={[...choices, { id: "", label: t("chains.all") }]}
      chosen={chain.id}
      onChoose={(id) =>
        void (id === ""
          ? navigate({ to: "/chains" })
          : navigate({ to: "/chains/$chain", params: { chain: id } }))
      }
    >
      <span aria-hidden="true">▾</span>
    </MenuButton>
  );
}

export function insightOf({ stages, covered, steps }: ValueChain, { t, name, list }: Messages): string {
  const namesOf = (gap: string) =>
    stages.filter((stage) => stage.gap === gap).map((stage) => name(stage.name));
  const illustrative = stages.filter(({ isIllustrative }) => isIllustrative).map((stage) => name(stage.name));
  const [activatable, missing, fragile] = [namesOf("activatable"), namesOf("missing"), namesOf("fragile")];
  return [
    covered === steps ? t("chains.insightWhole", { count: steps }) : t("chains.insight", { covered, steps }),
    activatable.length > 0 && t("chains.insightActivatable", { steps: list(activatable) }),
    missing.length > 0 && t("chains.insightMissing", { steps: list(missing) }),
    activatable.length + missing.length === 0 &&
      fragile.length > 0 &&
      t("chains.insightFragile", { steps: list(fragile) }),
    illustrative.length > 0 && t("chains.insightIllustrative", { steps: list(illustrative) }),
  ]
    .filter(Boolean)
    .join(" ");
}

interface TabsProperties {
  readonly tab: ChainTab;
  readonly isPhone: boolean;
  readonly onChange: (tab: ChainTab) => void;
}

/** The list of steps that a phone shows for the lanes is their table too. */
const phoneTabs: readonly ChainTab[] = ["lanes", "best"];

/** On phones the best chains are a form of their own; else they stand beside the picture. */
function Tabs({ tab, isPhone, onChange }: TabsProperties) {
  const { t } = useMessages();
  const shown = isPhone ? phoneTabs : chainTabs.filter((each) => each !== "best");
  const chosen = shown.includes(tab) ? tab : "lanes";
  return (
    <fieldset className="segments">
      <legend className="unseen">{t("chains.views.label")}</legend>
      {shown.map((each) => (
        <button key={each} type="button" aria-pressed={chosen === each} onClick={() => onChange(each)}>
          {t(isPhone && each === "lanes" ? "chains.views.steps" : `chains.views.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
