import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { useChain } from "./chain-context.ts";
import { scopeOf } from "./chain-view.ts";
import type { Lanes } from "./lay-lanes.ts";

const named = 3;
/** What the words in it take: three names of two lines. */
export const leastMissingHeight = 236;

/** A step that nobody can take is a strip of water through all regions, with who comes nearest. */
export function MissingColumns({ lanes }: { readonly lanes: Lanes }) {
  const { t, name } = useMessages();
  const { chain, view, change } = useChain();

  const missing = chain.stages.flatMap((stage, at) => (stage.gap === "missing" ? [{ stage, at }] : []));
  const asked = missing.length === 0 ? null : { id: chain.id, ...scopeOf(view), limit: named };
  const { data } = useAnswer("findGapFillers", asked);
  const last = lanes.lanes.findLast(({ nobodyIn }) => nobodyIn.length === 0);
  const height = Math.max(leastMissingHeight, last === undefined ? 0 : last.top + last.height + 8);
  return missing.map(({ stage, at }) => {
    const { left, width } = lanes.columns[at]!;
    const gap = data?.gaps.find((each) => each.stage.id === stage.id);
    return (
      <section
        key={stage.id}
        className="missing-column"
        style={{ left: left + 1, width: width - 6, height }}
        aria-label={name(stage.name)}
      >
        <strong>{t("chains.missing.title")}</strong>
        {gap && gap.total === 0 && <p>{t("chains.missing.none")}</p>}
        {gap && gap.total > 0 && (
          <>
            <p>{t("chains.missing.nearest")}</p>
            <ul>
              {gap.fillers.map(({ party }) => (
                <li key={party.id} className="computed">
                  {name(party.shortName ?? party.name)}
                </li>
              ))}
            </ul>
            <Button look="text" onPress={() => change({ gap: stage.id })}>
              {t("chains.missing.all")}
            </Button>
          </>
        )}
      </section>
    );
  });
}
