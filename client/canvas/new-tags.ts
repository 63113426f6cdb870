/** What came with the last step is marked: a few nodes with a word, many with a dot each. Pure. */
import { type Box, boxAround } from "../graph/labels/box.ts";
import { toScreen } from "./camera.ts";
import type { NamesInput } from "./drawing.ts";

export interface NewTag {
  readonly id: string;
  /** Screen px. */
  readonly box: Box;
  /** Null: a dot. */
  readonly word: string | null;
}

/** More tags than this would say nothing. */
const mostWords = 8;
const dot = 7;

export function newTags({ model, texts, x, y, camera, newWord }: NamesInput): NewTag[] {
  const fresh = model.nodes.flatMap((node, i) => (node.isNew ? [i] : []));
  if (fresh.length === model.nodes.length) return [];
  const word = newWord !== null && fresh.length <= mostWords ? newWord : null;
  const width = word === null ? dot : texts.measure(word, texts.styles.count) + 8;
  const height = word === null ? dot : texts.styles.count.lineHeight + 2;
  return fresh.map((i) => {
    const node = model.nodes[i]!;
    const at = toScreen(camera, { x: x[i]!, y: y[i]! });
    const off = node.radius * camera.zoom * 0.8;
    const box = boxAround(at.x + off + width / 2, at.y - off - height / 2 + 2, width, height);
    return { id: node.id, box, word };
  });
}
