import { useState } from "react";
import type { PairCorner } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";
import { CutState } from "../parts/state-views.tsx";
import { useMatches } from "./matches-context.ts";
import type { PairPoint } from "./scatter-points.ts";
import { usePartyNames } from "./use-party-names.ts";

interface CornerDialogProperties {
  readonly corner: PairCorner;
  readonly points: readonly PairPoint[];
  readonly onClose: () => void;
}

const step = 25;

/** The pairs of one corner, those that add most first. */
export function CornerDialog({ corner, points, onClose }: CornerDialogProperties) {
  const { t, score } = useMessages();
  const { choose } = useMatches();
  const { pairName } = usePartyNames();
  const [limit, setLimit] = useState(step);
  const sorted = [...points].sort((one, other) => other.fit - one.fit || other.ground - one.ground);
  const shown = sorted.slice(0, limit);
  return (
    <Dialog
      title={t(`matches.corner.${corner}.name`)}
      detail={t(`matches.corner.${corner}.why`)}
      onClose={onClose}
    >
      <p className="list-extent">{t("values.of", { shown: shown.length, total: sorted.length })}</p>
      <ul className="unranked-list">
        {shown.map(({ a, b, ground, fit }) => (
          <li key={`${a} ${b}`}>
            <button
              type="button"
              className="pair-name"
              onClick={() => {
                choose(a, b);
                onClose();
              }}
            >
              {pairName(a, b)}
            </button>
            <span className="note computed">
              {t("matches.pointText", { fit: score(fit), ground: score(ground) })}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < sorted.length && (
        <CutState shown={shown.length} total={sorted.length} onMore={() => setLimit(limit + step)} />
      )}
    </Dialog>
  );
}
