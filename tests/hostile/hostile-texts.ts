import { callingTexts } from "./hostile-calls.ts";
import { disguisedTexts } from "./hostile-disguises.ts";
import { hungryTexts } from "./hostile-hunger.ts";
import { inputTexts } from "./hostile-inputs.ts";
import { loopingTexts } from "./hostile-loops.ts";
import { outsideTexts, type Targets } from "./hostile-outside.ts";
import { shapedTexts } from "./hostile-shapes.ts";
import type { HostileText } from "./hostile-text.ts";
import { writingTexts } from "./hostile-writes.ts";

/** Everything that somebody might type to do harm. */
export function hostileTexts(targets: Targets): readonly HostileText[] {
  return [
    ...writingTexts,
    ...disguisedTexts,
    ...callingTexts,
    ...outsideTexts(targets),
    ...inputTexts,
    ...hungryTexts,
    ...loopingTexts,
    ...shapedTexts,
  ];
}
