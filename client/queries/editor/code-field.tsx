import { useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { type Code, type CodeEvents, type CodeSettings, type Mark, openCode } from "./open-code.ts";

export interface CodeFieldProperties {
  readonly text: string;
  readonly settings: CodeSettings;
  readonly events: CodeEvents;
  readonly marks: readonly Mark[];
  /** Given the field to go to places in it, and null when it is gone. */
  readonly onOpen: (code: Code | null) => void;
}

/** Texts told that have not come back are the latest few; a page that never gives them back keeps its own text. */
const mostTold = 100;

/** CodeMirror as a part of the page. Asked for only when an editor is opened. */
export default function CodeField({ text, settings, events, marks, onOpen }: CodeFieldProperties) {
  const host = useRef<HTMLDivElement>(null);
  const code = useRef<Code | null>(null);
  const latest = useRef({ text, settings, events });
  latest.current = { text, settings, events };
  /** Told to the page; as long as it has not drawn them, an older text that comes in is no change of its own. */
  const told = useRef<string[]>([]);
  useLayoutEffect(() => {
    const place = host.current;
    if (place === null) return;
    const opened = openCode(place, latest.current.text, latest.current.settings, () => ({
      ...latest.current.events,
      onChange(next) {
        told.current = [...told.current.slice(-mostTold), next];
        // At once: the key that runs may be the next one, and what it runs has to be what stands here.
        flushSync(() => latest.current.events.onChange(next));
      },
    }));
    code.current = opened;
    onOpen(opened);
    // Keys of the page, such as / for the search, do not know a field in a shadow root for one.
    const keepKeys = (event: Event) => event.stopPropagation();
    place.addEventListener("keydown", keepKeys);
    return () => {
      place.removeEventListener("keydown", keepKeys);
      code.current = null;
      onOpen(null);
      opened.close();
    };
  }, [onOpen]);
  useEffect(() => {
    const at = told.current.lastIndexOf(text);
    if (at >= 0) told.current = told.current.slice(at + 1);
    else code.current?.write(text);
  }, [text]);
  useEffect(() => code.current?.set(settings), [settings]);
  useEffect(() => code.current?.mark(marks), [marks]);
  return <div ref={host} className="editor-code" />;
}
