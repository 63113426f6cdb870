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
  /** How much larger than at a desk. */
  readonly factor: number;
  readonly minor: TextStyle;
  readonly major: TextStyle;
  readonly land: TextStyle;
  readonly count: TextStyle;
  readonly value: TextStyle;
}

/** Sizes for a desk; on a large screen and for a room everything is larger by the factor. */
export function textStyles(factor: number): TextStyles {
  const style = (face: string, size: number, lineHeight: number, spacing = 0): TextStyle => ({
    font: `${face} ${size * factor}px ${family}`,
    lineHeight: lineHeight * factor,
    spacing: spacing * factor,
  });
  return {
    factor,
    minor: style("400", 12.5, 14),
    major: style("600", 12.5, 14),
    land: style("600", 13, 16, 2),
    count: style("600", 12, 14),
    value: style("italic 400", 12.5, 14),
  };
}

const loadedFaces = ["400 13px", "600 13px", "italic 400 13px"];
/** ms; a map in another type is better than none. */
const fontPatience = 1500;

/** Answers when the type of the map is there: measured in another, names would be laid out differently each time. */
export async function fontsReady({ fonts }: Document): Promise<void> {
  const loads = loadedFaces.map((face) => fonts.load(`${face} "Fira Sans Condensed"`, "Aăß"));
  const late = new Promise((resolve) => setTimeout(resolve, fontPatience));
  await Promise.race([Promise.allSettled(loads), late]);
}

export type MeasureText = (text: string, style: TextStyle) => number;

/** Widths in px, as the sum of words and spaces: words come again and again, so that each is measured once. */
export function createMeasure(context: CanvasRenderingContext2D): MeasureText {
  const fonts = new Map<string, Map<string, number>>();
  const widthOf = (word: string, font: string, known: Map<string, number>): number => {
    let width = known.get(word);
    if (width === undefined) {
      context.font = font;
      context.letterSpacing = "0px";
      width = context.measureText(word).width;
      known.set(word, width);
    }
    return width;
  };
  return (text, { font, spacing }) => {
    const known = fonts.get(font) ?? new Map<string, number>();
    fonts.set(font, known);
    const words = text.split(" ");
    let width = widthOf(" ", font, known) * (words.length - 1) + spacing * Math.max(0, text.length - 1);
    for (const word of words) width += widthOf(word, font, known);
    return width;
  };
}
