import { Link } from "@tanstack/react-router";
import type { BestChainAnswer, BestChainsAnswer } from "#contract/find-best-chains.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { CutState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { BestChain } from "./best-chain.tsx";
import { useChain } from "./chain-context.ts";
import { listedFirst } from "./chain-view.ts";
import { CopyChain } from "./copy-chain.tsx";
import { NoChain } from "./no-chain.tsx";

const mostListed = 50;

/** The best chains, ranked: pointing at one or reaching it with the keyboard draws it through the lanes. */
export function BestChainsPanel() {
  const { t } = useMessages();
  const { best, view, change, point, lit } = useChain();
  const { data } = best;
  return (
    <aside className="best-chains" id="best-chains" tabIndex={-1} aria-label={t("chains.best.title")}>
      <header className="best-head">
        <h2>{data ? titleOf(t, data) : t("chains.best.title")}</h2>
        <p className="note">{t("chains.best.detail")}</p>
        {data && <Exactness answer={data} />}
      </header>
      <div className="best-body" aria-busy={best.state === "loading"}>
        {best.state === "failed" && best.error && (
          <FailedState
            error={best.error}
            onRetry={best.refetch}
            updatedAt={best.updatedAt}
            {...(best.error.code === "not-found" && {
              action: (
                <Button look="text" onPress={() => change({ contains: [], without: [] })}>
                  {t("chains.best.anyParty")}
                </Button>
              ),
            })}
          />
        )}
        {data === undefined && best.state === "loading" && (
          <LoadingState what={t("chains.best.loading")} onStop={best.cancel} rows={6} />
        )}
        {data && data.chains.length === 0 && <NoChain />}
        <ol className="best-list" onMouseLeave={() => point(null)}>
          {data?.chains.map((chain, at) => (
            <BestChain key={chain.places.map(({ party }) => party).join()} chain={chain} at={at} />
          ))}
        </ol>
        {data?.truncated && (
          <CutState
            shown={data.shown}
            total={data.total}
            atLeast
            order={t("chains.best.cutOrder")}
            more={listedFirst}
            {...(view.most < mostListed && {
              onMore: () => change({ most: Math.min(mostListed, view.most + listedFirst) }),
            })}
          />
        )}
      </div>
      <footer className="best-foot">
        <Button look="filled" onPress={() => change({ isInviting: true })}>
          {t("chains.best.invite")}
        </Button>
        {lit && <MapLink chain={lit} />}
        <CopyChain />
      </footer>
    </aside>
  );
}

function titleOf(t: ReturnType<typeof useMessages>["t"], { combinations, chains }: BestChainsAnswer): string {
  const many = 1e12;
  if (chains.length === 0) return t("chains.best.title");
  return combinations > many
    ? t("chains.best.ofMany", { count: many })
    : t("chains.best.of", { count: combinations });
}

function Exactness({ answer }: { readonly answer: BestChainsAnswer }) {
  const { t, name, list } = useMessages();
  const stepsOf = (reason: "missing" | "options") =>
    answer.leftOut.filter((each) => each.reason === reason).map(({ stage }) => name(stage.name));
  const [missing, options] = [stepsOf("missing"), stepsOf("options")];
  return (
    <>
      {answer.chains.length > 0 && (
        <p className="note">
          {answer.exact ? t("chains.best.exact") : t("chains.best.notExact", { count: answer.proven })}
        </p>
      )}
      {missing.length > 0 && (
        <p className="note">{t("chains.best.leftOutMissing", { steps: list(missing) })}</p>
      )}
      {options.length > 0 && (
        <p className="note">{t("chains.best.leftOutOptions", { steps: list(options) })}</p>
      )}
    </>
  );
}

/** The parties of the chain and what joins them, as a picture of its own. */
function MapLink({ chain }: { readonly chain: BestChainAnswer }) {
  const { t } = useMessages();
  const parties = chain.places.map(({ party }) => party);
  const between = chain.links.flatMap(({ through, isToBeMade }) =>
    isToBeMade ? [] : through.slice(0, 2).flatMap(({ id, partners }) => [id, ...partners]),
  );
  return (
    <Link
      className="button button-outlined"
      to="/explore"
      search={{ nodes: [...new Set([...parties, ...between])].join(",") }}
    >
      {t("chains.best.map")}
    </Link>
  );
}
