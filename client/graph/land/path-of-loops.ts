import type { CoastLoop } from "./coast-loops.ts";

/** Anything that takes curves: a Path2D, a canvas context, or the text of an SVG path. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  closePath(): void;
}

/** Draws closed loops as quadratic curves through the middles of their segments, so that no corner shows. */
export function pathOfLoops<Sink extends PathSink>(loops: readonly CoastLoop[], sink: Sink): Sink {
  for (const loop of loops) {
    const length = loop.length;
    if (length < 6) continue;
    sink.moveTo((loop[length - 2]! + loop[0]!) / 2, (loop[length - 1]! + loop[1]!) / 2);
    for (let i = 0; i < length; i += 2) {
      const j = (i + 2) % length;
      const x = loop[i]!;
      const y = loop[i + 1]!;
      sink.quadraticCurveTo(x, y, (x + loop[j]!) / 2, (y + loop[j + 1]!) / 2);
    }
    sink.closePath();
  }
  return sink;
}

/** The `d` of an SVG path, to a tenth of a px. */
export function svgPathOfLoops(loops: readonly CoastLoop[]): string {
  const parts: string[] = [];
  const put = (command: string, ...values: number[]): void => {
    parts.push(command + values.map((value) => value.toFixed(1)).join(" "));
  };
  pathOfLoops(loops, {
    moveTo: (x, y) => put("M", x, y),
    quadraticCurveTo: (controlX, controlY, x, y) => put("Q", controlX, controlY, x, y),
    closePath: () => put("Z"),
  });
  return parts.join("");
}
