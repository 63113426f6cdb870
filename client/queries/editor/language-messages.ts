/** What the page and the worker of the editor say to each other. Places are UTF-16 units in the text, as JavaScript counts. */

/** What the checker knows of this graph. */
export interface KnownNames {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly propertiesByLabel: Readonly<Record<string, readonly KnownProperty[]>>;
  readonly propertiesByType: Readonly<Record<string, readonly KnownProperty[]>>;
  readonly ends: readonly { readonly type: string; readonly from: string; readonly to: string }[];
  readonly functions: readonly KnownCallable[];
  readonly procedures: readonly KnownCallable[];
}

export interface KnownProperty {
  readonly name: string;
  readonly types: readonly string[];
}

export interface KnownCallable {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
}

/** Known from the wording of the checker, or found by ourselves; `other` has the checker's own sentence. */
export type RemarkCode =
  | "unknown-variable"
  | "unknown-label"
  | "unknown-type"
  | "unknown-property"
  | "unknown-function"
  | "unknown-procedure"
  | "unknown-parameter"
  | "function-called"
  | "procedure-used"
  | "not-understood"
  | "mistyped"
  | "ends-early"
  | "open-text"
  | "open-comment"
  | "no-return"
  | "no-such-start"
  | "no-such-end"
  | "cartesian-product"
  | "deprecated"
  | "declared-twice"
  | "left-behind"
  | "needs-name"
  | "wrong-type"
  | "wrong-columns"
  | "columns-alike"
  | "wrong-arguments"
  | "unknown-output"
  | "too-few-arguments"
  | "too-many-arguments"
  | "writes"
  | "prefix"
  | "several-statements"
  | "reads-files"
  | "about-database"
  | "too-long"
  | "reduce-loop"
  | "regular-expression"
  | "range-in-expression"
  | "unbounded-path"
  | "other";

export interface Remark {
  readonly from: number;
  readonly to: number;
  readonly isFault: boolean;
  readonly code: RemarkCode;
  /** What it is about. */
  readonly word: string;
  /** What else belongs into the sentence, such as what was expected. */
  readonly more: string;
}

export interface Proposal {
  readonly label: string;
  readonly insert: string;
  readonly kind: "label" | "type" | "property" | "function" | "procedure" | "parameter" | "variable" | "word";
  /** Such as the types of a property, or how a function is called. */
  readonly detail: string;
  readonly description: string;
  /** The higher, the nearer the top. */
  readonly weight: number;
}

export interface Proposals {
  /** Where the word begins that a proposal takes the place of. */
  readonly from: number;
  readonly proposals: readonly Proposal[];
}

export interface Formatted {
  readonly text: string;
  readonly cursor: number;
}

export type LanguageQuestion =
  | { readonly kind: "know"; readonly names: KnownNames | null; readonly parameters: readonly string[] }
  | { readonly kind: "check"; readonly text: string }
  | { readonly kind: "complete"; readonly text: string; readonly cursor: number }
  | { readonly kind: "format"; readonly text: string; readonly cursor: number };

export type LanguageAnswer =
  | { readonly kind: "known" }
  | { readonly kind: "checked"; readonly remarks: readonly Remark[] }
  | { readonly kind: "completed"; readonly proposals: Proposals }
  /** Null: it would change more than spaces and the case of words. */
  | { readonly kind: "formatted"; readonly formatted: Formatted | null }
  | { readonly kind: "failed"; readonly message: string };

export interface ToWorker {
  readonly id: number;
  readonly question: LanguageQuestion;
}

export interface FromWorker {
  readonly id: number;
  readonly answer: LanguageAnswer;
}
