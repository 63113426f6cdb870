import type { Group } from "#contract/find-overview.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { Glyph } from "../parts/glyph.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { countOrganisations } from "./build-matrix.ts";

/** "Which region do you work for?": the regions as choices, each with how much is known of it. */
export function RegionChoice({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const { t, name, compare } = useMessages();
  const answer = useAnswer("findOverview", { by: "region", language: useLanguage() });
  const groups = [...(answer.data?.groups ?? [])].sort((one, other) =>
    compare(nameOf(one, name), nameOf(other, name)),
  );
  return (
    <section className="region-panel" aria-labelledby="region-question">
      <header className="region-question">
        <h2 id="region-question">{t("home.whichRegion")}</h2>
        <p className="note">{t("home.whichRegionWhy")}</p>
      </header>
      {answer.state === "loading" && !answer.data && (
        <LoadingState what={t("home.loadingRegions")} onStop={answer.cancel} rows={5} />
      )}
      {answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} updatedAt={answer.updatedAt} />
      )}
      {answer.data && groups.length === 0 && <EmptyState title={t("home.noMatrix")} />}
      <ul className="region-choices">
        {groups.map((group) => (
          <li key={group.id}>
            <RegionButton group={group} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = (group: Group, name: (text: Group["keys"][number]["name"]) => string) => {
  const [key] = group.keys;
  return key === undefined ? group.id : name(key.name);
};

function RegionButton({
  group,
  onChoose,
}: {
  readonly group: Group;
  readonly onChoose: (id: string) => void;
}) {
  const { t, name } = useMessages();
  const [key] = group.keys;
  if (key === undefined) return null;
  return (
    <button type="button" className="region-button" onClick={() => onChoose(key.id)}>
      <Glyph kind="region" basis={group.basis} size={18} />
      <span className="region-button-name">{nameOf(group, name)}</span>
      <span className="region-button-count">
        {t("kinds.organisation.count", { count: countOrganisations(group) })}
      </span>
    </button>
  );
}
