import { Link } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Glyph } from "../parts/glyph.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { RegionChoice } from "./region-choice.tsx";
import { RegionSentences } from "./region-sentences.tsx";

interface RegionPanelProperties {
  readonly region: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** Asks for the region, and then says what is known of it. */
export function RegionPanel({ region, onChoose }: RegionPanelProperties) {
  return region === null ? (
    <RegionChoice onChoose={onChoose} />
  ) : (
    <ChosenRegion region={region} onChange={() => onChoose(null)} />
  );
}

interface ChosenRegionProperties {
  readonly region: string;
  readonly onChange: () => void;
}

function ChosenRegion({ region, onChange }: ChosenRegionProperties) {
  const { t } = useMessages();
  const language = useLanguage();
  const answer = useAnswer("summariseRegion", { id: region, language }, { keepsPrevious: false });
  if (answer.error && !answer.data)
    return (
      <section className="region-panel">
        <FailedState
          error={answer.error}
          onRetry={answer.refetch}
          action={
            <Button look="text" onPress={onChange}>
              {t("home.anotherRegion")}
            </Button>
          }
        />
      </section>
    );
  if (!answer.data)
    return (
      <section className="region-panel">
        <LoadingState what={t("home.loadingSummary")} onStop={answer.cancel} rows={6} />
      </section>
    );
  return (
    <section className="region-panel" aria-labelledby="region-name">
      <RegionHead summary={answer.data} onChange={onChange} />
      <RegionSentences summary={answer.data} />
    </section>
  );
}

interface RegionHeadProperties {
  readonly summary: Parameters<typeof RegionSentences>[0]["summary"];
  readonly onChange: () => void;
}

function RegionHead({ summary: { region }, onChange }: RegionHeadProperties) {
  const { t, name } = useMessages();
  return (
    <header className="region-head">
      <Glyph kind="region" basis={region.basis} size={26} />
      <h2 id="region-name">{name(region.name)}</h2>
      <span className="region-actions">
        <Link to="/explore" search={{ open: `region:${region.id}` }} className="button button-filled">
          {t("home.onTheMap", { region: name(region.name) })}
        </Link>
        <Button onPress={onChange}>{t("home.change")}</Button>
      </span>
    </header>
  );
}
