import type { TieLine } from "./draw-chain-lines.ts";
import type { Lanes } from "./lay-lanes.ts";

interface TieLinesProperties {
  readonly ties: readonly TieLine[];
  readonly lanes: Lanes;
  /** Whose links stand out. */
  readonly party: string | null;
}

/** The links that exist, faint behind the chain; those of the party that is pointed at or has the focus stand out. */
export function TieLines({ ties, lanes, party }: TieLinesProperties) {
  const isOf = ({ parties }: TieLine) => party !== null && parties.includes(party);
  return (
    <svg className="chain-ties" width={lanes.width} height={lanes.height} aria-hidden="true">
      {ties
        .filter(({ isInChain }) => !isInChain)
        .map((tie) => (
          <path key={tie.id} d={tie.path} className={isOf(tie) ? "line-tie is-pointed" : "line-tie"} />
        ))}
    </svg>
  );
}
