import type { TextStyle } from "./label-fonts.ts";

export interface TextInk {
  readonly colour: string;
  /** 2 px around the letters, so that lines and coasts do not run into them; null for none. */
  readonly halo: string | null;
}

const haloWidth = 2;

/** Lines of text, centred on a place in screen px. */
export function drawText(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  place: { readonly x: number; readonly y: number },
  style: TextStyle,
  ink: TextInk,
): void {
  context.font = style.font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.letterSpacing = `${style.spacing}px`;
  const first = place.y - ((lines.length - 1) * style.lineHeight) / 2;
  // A last letter is followed by space too; half of it moves the word back to its middle.
  const x = place.x + style.spacing / 2;
  if (ink.halo !== null) {
    context.strokeStyle = ink.halo;
    context.lineWidth = haloWidth * 2;
    context.lineJoin = "round";
    for (const [i, line] of lines.entries()) context.strokeText(line, x, first + i * style.lineHeight);
  }
  context.fillStyle = ink.colour;
  for (const [i, line] of lines.entries()) context.fillText(line, x, first + i * style.lineHeight);
}
