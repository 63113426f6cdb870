/** How nodes and lines look: sizes, tokens of colours and dashes, without places. Pure. */
import { illustrativeDash, kindShapes } from "../graph/kind-shapes.ts";
import type { PictureLink, PictureNode } from "../graph/picture.ts";
import type { LinkBends } from "./bend-links.ts";
import type { ColourToken } from "./palette.ts";

/** Lengths in model px. */
export interface NodeLook {
  readonly fill: ColourToken;
  readonly edge: ColourToken;
  readonly edgeWidth: number;
  readonly dash: readonly number[];
  readonly isSetBack: boolean;
}

export interface LinkLookState {
  readonly selected: ReadonlySet<string>;
  readonly bends: LinkBends;
}

export interface LinkLook {
  readonly colour: ColourToken;
  readonly width: number;
  readonly dash: readonly number[];
  /** A computed line is drawn twice: this colour on both sides of it. */
  readonly sides: ColourToken | null;
  /** What has ended bears a tick in its middle. */
  readonly hasTick: boolean;
  readonly isSetBack: boolean;
  /** Lines of a higher rank lie over those of a lower one. */
  readonly rank: 0 | 1 | 2;
  /** px by which the middle leaves the straight line. */
  readonly offset: number;
  /** px between the line and the shape it begins or ends at: a selected one has its ring there. */
  readonly startGap: number;
  readonly endGap: number;
}

/** px a line keeps off a selected shape: it ends at the ring. */
export const ringGap = 8;

const solid: readonly number[] = [];

export function lookOfNode({ kind, basis, isSetBack }: PictureNode): NodeLook {
  const { token, isHollow } = kindShapes[kind];
  const isIllustrative = basis === "illustrative";
  const dash = isIllustrative ? illustrativeDash : solid;
  if (!isHollow && !isIllustrative) return { fill: token, edge: "halo", edgeWidth: 1.5, dash, isSetBack };
  return {
    fill: kind === "region" ? "land" : "paper",
    edge: token,
    edgeWidth: isHollow && !isIllustrative ? 2.5 : 1.8,
    ...{ dash, isSetBack },
  };
}

export function lookOfLink(link: PictureLink, { selected, bends }: LinkLookState): LinkLook {
  const startsAtSelected = selected.has(link.from);
  const endsAtSelected = selected.has(link.to);
  const isTouched = startsAtSelected || endsAtSelected;
  const isComputed = link.look === "computed";
  const stands = isTouched || link.isOnWay;
  return {
    colour: isComputed ? "water" : stands ? "ink" : "link",
    width: widthOfLink(link, isTouched),
    dash: link.look === "illustrative" ? [6, 4] : solid,
    sides: isComputed ? "calc" : null,
    hasTick: link.look === "ended",
    isSetBack: link.isSetBack,
    rank: isComputed ? 2 : stands ? 1 : 0,
    offset: bends.get(link.id) ?? 0,
    startGap: startsAtSelected ? ringGap : 0,
    endGap: endsAtSelected ? ringGap : 0,
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
