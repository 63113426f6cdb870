import { splitMatch } from "./split-match.ts";

interface MarkedTextProperties {
  readonly text: string;
  readonly typed: string;
}

/** A text with what was typed in bold. */
export function MarkedText({ text, typed }: MarkedTextProperties) {
  return splitMatch(text, typed).map(({ text: piece, isMatch, start }) =>
    isMatch ? <b key={start}>{piece}</b> : <span key={start}>{piece}</span>,
  );
}
