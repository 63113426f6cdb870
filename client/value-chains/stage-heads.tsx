import type { ChainStageAnswer } from "#contract/find-value-chain.ts";
import { useMessages } from "../locales/use-messages.ts";
import { useChain } from "./chain-context.ts";
import { type Bracket, listBrackets } from "./draw-chain-lines.ts";
import { GapMark } from "./gap-mark.tsx";
import type { Lanes } from "./lay-lanes.ts";

const levelHeight = 11;

/** The steps as chevrons, with what feeds what above them and how each is held below; the counts open their lists. */
export function StageHeads({ lanes }: { readonly lanes: Lanes }) {
  const { chain } = useChain();
  const brackets = listBrackets(chain);
  const levels = brackets.reduce((most, { level }) => Math.max(most, level + 1), 0);
  const height = levels === 0 ? 6 : levels * levelHeight + 12;
  return (
    <div className="stage-heads" style={{ width: lanes.width }}>
      <svg className="stage-brackets" width={lanes.width} height={height} aria-hidden="true">
        <defs>
          <marker
            id="feeds"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M1 1L7 4L1 7" className="bracket-head" />
          </marker>
        </defs>
        {brackets.map((bracket) => (
          <BracketLines key={bracket.to} bracket={bracket} lanes={lanes} height={height} />
        ))}
      </svg>
      <ol className="stages" style={{ marginLeft: lanes.columns[0]?.left ?? 0 }}>
        {chain.stages.map((stage, at) => (
          <li key={stage.id} className="stage" style={{ width: lanes.columns[at]!.width }}>
            <StageHead stage={stage} width={lanes.columns[at]!.width} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface BracketLinesProperties {
  readonly bracket: Bracket;
  readonly lanes: Lanes;
  readonly height: number;
}

function BracketLines({ bracket: { from, to, level }, lanes, height }: BracketLinesProperties) {
  const y = height - 10 - level * levelHeight;
  const middleOf = (stage: number) => lanes.columns[stage]!.left + lanes.columns[stage]!.width / 2;
  // Two brackets that meet at one step stand beside each other.
  const goal = middleOf(to) - 10 + 6 * level;
  const starts = from.map((stage) => middleOf(stage) + 10 - 4 * level);
  const first = Math.min(...starts);
  return (
    <g className="bracket">
      {starts.map((x) => (
        <path key={x} d={`M${x} ${height - 1}V${y}`} />
      ))}
      <path d={`M${first} ${y}H${goal}V${height - 1}`} markerEnd="url(#feeds)" />
    </g>
  );
}

function StageHead({ stage, width }: { readonly stage: ChainStageAnswer; readonly width: number }) {
  const { t, name, word } = useMessages();
  const { change } = useChain();
  const edge = width - 3;
  const outline = `M1.5 1.5H${edge - 12}L${edge - 1} 23L${edge - 12} 44.5H1.5L12 23Z`;
  const called = name(stage.name);
  return (
    <>
      <div className="stage-name">
        <svg width={edge} height="46" aria-hidden="true">
          <path d={outline} className={`stage-outline stage-outline-${stage.gap}`} />
        </svg>
        <span>{called}</span>
      </div>
      <button
        type="button"
        className="stage-hold"
        onClick={() => change({ list: { stage: stage.id, region: null } })}
      >
        <GapMark gap={stage.gap} />
        <span>
          <span className="unseen">{called} </span>
          <strong className={`stage-word stage-word-${stage.gap}`}>{word("gaps", stage.gap)}</strong>{" "}
          <span className="stage-counts">
            {t("chains.stage.active", { count: stage.active })}
            {stage.capable > 0 && (
              <>
                {", "}
                <span className="computed">{t("chains.stage.capable", { count: stage.capable })}</span>
              </>
            )}
          </span>
        </span>
      </button>
      {stage.isIllustrative && (
        <span className="own-tag own-illustrative stage-tag">{t("chains.illustrative")}</span>
      )}
      {stage.gap === "activatable" && (
        <button type="button" className="text-link stage-who" onClick={() => change({ gap: stage.id })}>
          {t("chains.stage.who")}
        </button>
      )}
    </>
  );
}
