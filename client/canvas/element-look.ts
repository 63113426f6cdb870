/** How nodes and lines look: sizes as data, states as classes, for the style sheet of Cytoscape. Pure. */
import { kindShapes } from "../graph/kind-shapes.ts";
import type { PictureLink, PictureNode } from "../graph/picture.ts";
import type { LinkBends } from "./bend-links.ts";

export interface ElementLook {
  /** Diameter of a node or width of a line, px. */
  readonly size: number;
  /** Separated by spaces, as Cytoscape takes them. */
  readonly classes: string;
}

export interface LinkLookState {
  readonly selected: ReadonlySet<string>;
  readonly bends: LinkBends;
}

export interface LinkElementLook extends ElementLook {
  /** px from the straight line to the control point of a bent one; 0 for a straight one. */
  readonly bend: number;
}

export function lookOfNode(node: PictureNode): ElementLook {
  const isHollow = kindShapes[node.kind].isHollow || node.basis === "illustrative";
  return {
    // Rounded, so that shapes of the same kind and size are drawn from one and the same texture.
    size: Math.round(4 * node.radius) / 2,
    classes: joinNames(
      node.kind,
      isHollow && "hollow",
      node.basis === "illustrative" && "illustrative",
      node.isSetBack && "set-back",
    ),
  };
}

export function lookOfLink(link: PictureLink, { selected, bends }: LinkLookState): LinkElementLook {
  const startsAtSelected = selected.has(link.from);
  const endsAtSelected = selected.has(link.to);
  const isTouched = startsAtSelected || endsAtSelected;
  const bend = 2 * (bends.get(link.id) ?? 0);
  return {
    bend,
    size: widthOfLink(link, isTouched),
    classes: joinNames(
      link.look,
      bend !== 0 && "bent",
      isTouched && "touched",
      startsAtSelected && "starts-at-selected",
      endsAtSelected && "ends-at-selected",
      link.isOnWay && "on-way",
      link.isSetBack && "set-back",
    ),
  };
}

const thinnest = 1.2;
const thickest = 6;
const touchedWidth = 1.8;
const wayWidth = 3.5;
/** A computed line is a gap of this width between two lines. */
export const computedGap = 2.2;

/** px by the number of links; 1.8 at least at the selection, 3.5 on a shown way. */
export function widthOfLink({ look, count, isOnWay }: PictureLink, isTouched: boolean): number {
  if (look === "computed") return computedGap;
  const byCount = Math.min(thickest, thinnest + 1.15 * Math.log2(Math.max(1, count)));
  const least = isOnWay ? wayWidth : isTouched ? touchedWidth : 0;
  if (look === "ended") return Math.max(1, 0.6 * byCount, 0.75 * least);
  if (look === "illustrative") return Math.max(isTouched ? 1.8 : 1.3, isOnWay ? wayWidth : 0);
  return Math.max(byCount, least);
}

const joinNames = (...names: readonly (string | false)[]): string => names.filter(Boolean).join(" ");
