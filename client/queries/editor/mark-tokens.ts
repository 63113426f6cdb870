import { type EditorState, type Extension, type Range, RangeSetBuilder, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import {
  type CypherToken,
  type CypherTokenKind,
  findBracketPair,
  tokeniseCypher,
} from "./tokenise-cypher.ts";

/** The others look like the text around them. */
const marked = ["keyword", "label", "parameter", "string", "comment"] as const satisfies CypherTokenKind[];
const marks = new Map<CypherTokenKind, Decoration>(
  marked.map((kind) => [kind, Decoration.mark({ class: `cypher-${kind}` })]),
);

const tokensField = StateField.define<readonly CypherToken[]>({
  create: (state) => tokeniseCypher(state.doc.toString()),
  update: (tokens, { docChanged, newDoc }) => (docChanged ? tokeniseCypher(newDoc.toString()) : tokens),
});

const highlighting = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = markVisible(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = markVisible(update.view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function markVisible({ state, viewport }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { kind, from, to } of state.field(tokensField)) {
    const mark = marks.get(kind);
    if (mark !== undefined && to > viewport.from && from < viewport.to) builder.add(from, to, mark);
  }
  return builder.finish();
}

const pairMark = Decoration.mark({ class: "cypher-bracket" });
const aloneMark = Decoration.mark({ class: "cypher-bracket-alone" });

const bracketsField = StateField.define<DecorationSet>({
  create: markBrackets,
  update: (brackets, transaction) =>
    transaction.docChanged || transaction.selection ? markBrackets(transaction.state) : brackets,
  provide: (field) => EditorView.decorations.from(field),
});

function markBrackets(state: EditorState): DecorationSet {
  const { main } = state.selection;
  const pair = main.empty ? findBracketPair(state.doc.toString(), state.field(tokensField), main.head) : null;
  if (pair === null) return Decoration.none;
  const at = (place: number, mark: Decoration): Range<Decoration> => mark.range(place, place + 1);
  return pair.other === null
    ? Decoration.set(at(pair.at, aloneMark))
    : Decoration.set([at(pair.at, pairMark), at(pair.other, pairMark)], true);
}

/** Words by what they are, and the two brackets that belong together at the cursor. */
export const markTokens: Extension = [tokensField, highlighting, bracketsField];
