import type { NodeKind } from "#contract/words.ts";
import { kindShapes } from "../graph/kind-shapes.ts";

interface KindOutlineProperties {
  readonly kind: NodeKind;
  readonly radius: number;
  readonly className: string;
}

/** The shape of an organisation or a cluster, around the middle of its drawing. */
export function KindOutline({ kind, radius, className }: KindOutlineProperties) {
  const { corners } = shapeOfParty(kind);
  if (corners === null) return <circle r={radius} className={className} />;
  const points = corners.map((corner) => Math.round(corner * radius * 100) / 100).join(" ");
  return <polygon points={points} className={className} />;
}

export function shapeOfParty(kind: NodeKind) {
  const isOrganisation = kind === "company" || kind === "knowledge-institute" || kind === "public-body";
  return kindShapes[isOrganisation ? kind : "cluster"];
}
