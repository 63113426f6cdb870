/** Type on the map: Fira Sans Condensed at fixed sizes; names never shrink, they are dropped or wait for more room. */
const family = '"Fira Sans Condensed", "Fira Sans", "Arial Narrow", sans-serif';

export interface TextStyle {
  readonly font: string;
  /** px. */
  readonly lineHeight: number;
  /** px between letters; 0 for all but the names of lands. */
  readonly spacing: number;
}

export interface TextStyles {
  readonly minor: TextStyle;
  readonly major: TextStyle;
  readonly land: TextStyle;
  readonly count: TextStyle;
  readonly value: TextStyle;
}

/** Sizes for a desk; for a room everything is larger by the factor. */
export function textStyles(factor: number): TextStyles {
  const style = (face: string, size: number, lineHeight: number, spacing = 0): TextStyle => ({
    font: `${face} ${size * factor}px ${family}`,
    lineHeight: lineHeight * factor,
    spacing: spacing * factor,
  });
  return {
    minor: style("400", 12.5, 14),
    major: style("600", 12.5, 14),
    land: style("600", 13, 16, 2),
    count: style("600", 12, 14),
    value: style("italic 400", 12.5, 14),
  };
}

/** Faces the map is drawn with; italic only when a computed line asks for it. */
export const faces = ["400 13px", "600 13px", "italic 400 13px"].map(
  (face) => `${face} "Fira Sans Condensed"`,
);

export type MeasureText = (text: string, style: TextStyle) => number;

/** Widths in px, remembered: a name is measured once, drawn many times. */
export function createMeasure(context: CanvasRenderingContext2D): MeasureText {
  const widths = new Map<string, number>();
  return (text, { font, spacing }) => {
    const key = `${font}|${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      widths.set(key, width);
    }
    return width + spacing * Math.max(0, text.length - 1);
  };
}
