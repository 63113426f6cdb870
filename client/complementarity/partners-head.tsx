import { Link } from "@tanstack/react-router";
import type { Answer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { useMatches } from "./matches-context.ts";
import { MatchesTitle } from "./matches-title.tsx";
import { useIsPhone } from "./use-media.ts";

/** Of whom partners are sought, and the way back to all pairs. */
export function PartnersHead({ answer }: { readonly answer: Answer<"listBestPartners"> }) {
  const { t } = useMessages();
  const { change } = useMatches();
  const isPhone = useIsPhone();
  const { data } = answer;
  return (
    <section className="partners-head" aria-labelledby="matches-title">
      {!isPhone && <MatchesTitle />}
      {answer.error && !data && <FailedState error={answer.error} onRetry={answer.refetch} />}
      {!data && answer.state === "loading" && <LoadingState onStop={answer.cancel} rows={2} />}
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
