import type { NodeKind } from "#contract/words.ts";
import { KindOutline, shapeOfParty } from "./kind-outline.tsx";

interface PartyMarkProperties {
  readonly kind: NodeKind;
  readonly isActive: boolean;
  readonly size?: number;
}

/** A party at a step: filled where it is active, a double outline of what is computed where it could be. */
export function PartyMark({ kind, isActive, size = 20 }: PartyMarkProperties) {
  return (
    <svg
      className={isActive ? `glyph glyph-${shapeOfParty(kind).token}` : "glyph"}
      width={size}
      height={size}
      viewBox="-10 -10 20 20"
      aria-hidden="true"
    >
      {isActive ? (
        <KindOutline kind={kind} radius={8} className="glyph-filled" />
      ) : (
        <>
          <KindOutline kind={kind} radius={9} className="party-ring" />
          <KindOutline kind={kind} radius={4.5} className="party-ring" />
        </>
      )}
    </svg>
  );
}
