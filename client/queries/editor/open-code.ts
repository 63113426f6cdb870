import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { codeLook } from "./code-look.ts";
import type { Proposals } from "./language-messages.ts";
import { markTokens } from "./mark-tokens.ts";

/** What is underlined, with the sentence that is said of it. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly isFault: boolean;
  readonly sentence: string;
}

export interface CodeSettings {
  readonly label: string;
  /** What the keys do, read out behind the label. */
  readonly description: string;
  readonly isReadOnly: boolean;
  readonly tabIndents: boolean;
  /** The words of the package, in the language of the page. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface CodeEvents {
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly onFormat: () => void;
  readonly complete: (text: string, cursor: number) => Promise<Proposals | null>;
}

/** The field as the component drives it. */
export interface Code {
  set(settings: CodeSettings): void;
  /** Takes another text, keeping the cursor where the two agree; the change can be undone. */
  write(text: string, cursor?: number): void;
  mark(marks: readonly Mark[]): void;
  goTo(from: number, to: number): void;
  readonly cursor: number;
  close(): void;
}

/**
 * CodeMirror in a shadow root: there it keeps its styles in sheets of its own instead of writing them into the page,
 * which the content policy does not allow. `events` are read anew each time.
 */
export function openCode(
  host: HTMLElement,
  text: string,
  first: CodeSettings,
  events: () => CodeEvents,
): Code {
  // React draws everything twice while developing; a shadow root can only be attached once.
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const description = root.appendChild(document.createElement("p"));
  description.id = "about-keys";
  description.hidden = true;
  const changing = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: text, extensions: [steady(events), changing.of(extend(first))] }),
  });
  let isOurs = false;
  const set = (settings: CodeSettings) => {
    description.textContent = settings.description;
    view.dispatch({ effects: changing.reconfigure(extend(settings)) });
  };
  set(first);
  return {
    set,
    write(next, cursor) {
      if (next === view.state.doc.toString()) return;
      isOurs = true;
      const change = findChange(view.state.doc.toString(), next);
      view.dispatch({ changes: change, ...(cursor === undefined ? {} : { selection: { anchor: cursor } }) });
      isOurs = false;
    },
    mark: (marks) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.map((mark) => readMark(mark, view.state)),
        ),
      ),
    goTo(from, to) {
      const end = view.state.doc.length;
      view.focus();
      view.dispatch({
        selection: { anchor: Math.min(from, end), head: Math.min(to, end) },
        scrollIntoView: true,
      });
    },
    get cursor() {
      return view.state.selection.main.head;
    },
    close() {
      view.destroy();
      description.remove();
    },
  };

  function steady(current: () => CodeEvents): Extension {
    const run = (view: EditorView) => {
      closeCompletion(view);
      current().onRun();
      return true;
    };
    const format = () => {
      current().onFormat();
      return true;
    };
    return [
      ...[lineNumbers(), highlightActiveLineGutter(), history(), drawSelection(), markTokens, codeLook],
      EditorView.lineWrapping,
      autocompletion({
        override: [(context) => complete(context, current().complete)],
        icons: false,
        maxRenderedOptions: 60,
      }),
      Prec.highest(
        keymap.of([
          { key: "Mod-Enter", run },
          { key: "Shift-Alt-f", run: format },
        ]),
      ),
      keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
      ...[letTabOut, typeOverSelection],
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !isOurs) current().onChange(update.state.doc.toString());
      }),
    ];
  }
}

function extend({ label, isReadOnly, tabIndents, phrases }: CodeSettings): Extension {
  return [
    EditorView.contentAttributes.of({
      ...{ "aria-label": label, "aria-describedby": "about-keys", spellcheck: "false" },
      // Reached by Tab as it is, but said, for what checks whether a long text can be scrolled from the keyboard.
      ...{ autocapitalize: "off", autocorrect: "off", tabindex: "0" },
    }),
    EditorState.phrases.of(phrases),
    EditorState.readOnly.of(isReadOnly),
    tabIndents ? keymap.of([{ key: "Tab", run: acceptCompletion }, indentWithTab]) : [],
  ];
}

/** Where Tab indents, Escape gives it back to the browser until another key is pressed. */
const letTabOut = EditorView.domEventHandlers({
  keydown({ key }, view) {
    if (key === "Escape") view.setTabFocusMode(true);
    else if (key !== "Tab" && key !== "Shift") view.setTabFocusMode(false);
    return false;
  },
});

/**
 * Whoever types over what is selected has the browser keep its look, by a style that the content policy refuses. So the
 * letter is put there without the browser. What is composed of several keys stays with it.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event;
    if (inputType !== "insertText" || data === null || isComposing) return false;
    if (view.state.readOnly || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/** The middle part in which two texts differ. */
function findChange(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** A place at the end of the text, or of no length, is widened to the letter before it, so that it can be seen. */
function readMark({ from, to, isFault, sentence }: Mark, { doc }: EditorState): Diagnostic {
  const end = Math.min(Math.max(to, from), doc.length);
  const start = Math.min(from, end);
  const line = doc.lineAt(start);
  const isWide = end > start;
  return {
    from: isWide ? start : Math.max(line.from, start - 1),
    to: isWide ? end : Math.min(line.to, start + 1),
    severity: isFault ? "error" : "warning",
    message: sentence,
  };
}

async function complete(
  context: CompletionContext,
  ask: CodeEvents["complete"],
): Promise<CompletionResult | null> {
  const before = context.matchBefore(/[\p{L}\p{N}_$.:`]$/u);
  if (!context.explicit && before === null) return null;
  const found = await ask(context.state.doc.toString(), context.pos);
  if (found === null || context.aborted || found.proposals.length === 0) return null;
  return {
    from: found.from,
    options: found.proposals.map(({ label, insert, detail, description, weight }) => ({
      ...{ label, apply: insert, detail, boost: weight },
      ...(description === "" ? {} : { info: description }),
    })),
    validFor: /^\$?[\p{L}\p{N}_]*$/u,
  };
}
