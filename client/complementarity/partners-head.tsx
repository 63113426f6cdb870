import { Link } from "@tanstack/react-router";
import type { Answer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Glyph } from "../parts/glyph.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { useMatches } from "./matches-context.ts";

/** Of whom partners are sought, and the way back to all pairs. */
export function PartnersHead({ answer }: { readonly answer: Answer<"listBestPartners"> }) {
  const { t, name } = useMessages();
  const { change } = useMatches();
  const { data } = answer;
  return (
    <section className="partners-head" aria-labelledby="matches-title">
      {answer.error && !data && <FailedState error={answer.error} onRetry={answer.refetch} />}
      {!data && answer.state === "loading" && <LoadingState onStop={answer.cancel} rows={2} />}
      <h1 id="matches-title">
        {data && <Glyph kind={data.party.kind} basis={data.party.basis} size={18} />}{" "}
        {data ? t("matches.partnersOf", { name: name(data.party.name) }) : t("matches.partnersTitle")}
      </h1>
      <p className="matrix-detail-line">
        {data && (
          <Link to="/explore" search={{ focus: data.party.id }}>
            {t("matches.showOnMap")}
          </Link>
        )}
        <Button look="text" onPress={() => change({ of: null, pair: null })}>
          {t("matches.allPairs")}
        </Button>
      </p>
    </section>
  );
}
