/** The names of a picture as they stand on the map: wrapped and measured once per picture and font. Pure. */
import { kindShapes } from "../graph/kind-shapes.ts";
import { wrapLabel } from "../graph/labels/wrap-label.ts";
import type { PictureLand, PictureNode } from "../graph/picture.ts";
import type { MeasureText, TextStyle, TextStyles } from "./label-fonts.ts";

export interface NodeLabel {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
}

/** px a line of a name may take at most, at the sizes of a desk. */
const widest = 112;
const widestMajor = 128;

/** The count of a group that does not fit into its shape goes with its name. */
export function labelOfNode(
  node: PictureNode,
  hasCountInside: boolean,
  styles: TextStyles,
  measure: MeasureText,
): NodeLabel {
  const style = node.isMajor && !isRestOfGroup(node) ? styles.major : styles.minor;
  const text = node.groupCount === null || hasCountInside ? node.label : `${node.label} ${node.groupCount}`;
  const { lines, width } = wrapLabel(text, {
    measure: (part) => measure(part, style),
    maxWidth: (node.isMajor ? widestMajor : widest) * styles.factor,
  });
  return { lines, style, width, height: lines.length * style.lineHeight };
}

/** "companies 18" on the land of an opened region: a group, but no name that should stand out. */
const isRestOfGroup = ({ id, groupCount }: PictureNode): boolean => groupCount !== null && id.includes("/");

/** Whether the count of a group fits into its shape at this radius on the screen, with 2 px of air. */
export function fitsCountInside(
  { kind, groupCount }: PictureNode,
  screenRadius: number,
  styles: TextStyles,
  measure: MeasureText,
): boolean {
  if (groupCount === null || !kindShapes[kind].holdsCount) return false;
  const halfWidth = measure(String(groupCount), styles.count) / 2 + 2;
  const halfHeight = styles.count.lineHeight / 2 - 2;
  return Math.hypot(halfWidth, halfHeight) <= screenRadius;
}

/** The name of a land, in capitals. */
export function labelOfLand(land: PictureLand, { land: style }: TextStyles, measure: MeasureText): NodeLabel {
  const text = land.name.toLocaleUpperCase();
  return { lines: [text], style, width: measure(text, style), height: style.lineHeight };
}
