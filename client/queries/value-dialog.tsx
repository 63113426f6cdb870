import type { ReactNode } from "react";
import type { GraphSource } from "#contract/graph.ts";
import type { Column, LinkValue, NodeValue } from "#contract/query-answer.ts";
import { isLink, isNode, isPath } from "../graph/gather-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { SourceList } from "../parts/source-list.tsx";
import { findLinkType } from "./find-link-type.ts";
import { NodeReference } from "./node-reference.tsx";
import { listSourceIds } from "./use-row-sources.ts";
import { useValueWords } from "./use-value-words.ts";
import { textOfValue, type ValueWords } from "./value-texts.ts";

export interface OpenedValue {
  readonly value: unknown;
  readonly column: Column;
}

interface ValueDialogProperties {
  readonly opened: OpenedValue;
  readonly sources: ReadonlyMap<string, GraphSource>;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** A value that is too long for its cell, whole. */
export function ValueDialog({ opened, sources, onCopy, onClose }: ValueDialogProperties) {
  const { t, name } = useMessages();
  const words = useValueWords();
  const { value, column } = opened;
  const known = column.kind === "sources" ? listSourceIds(value).flatMap((id) => sources.get(id) ?? []) : [];
  return (
    <Dialog
      title={name(column.label)}
      width="wide"
      onClose={onClose}
      foot={<Button onPress={onCopy}>{t("queries.copy")}</Button>}
    >
      {known.length > 0 ? <SourceList sources={known} /> : <WholeValue value={value} words={words} />}
    </Dialog>
  );
}

function WholeValue({ value, words }: { readonly value: unknown; readonly words: ValueWords }): ReactNode {
  if (Array.isArray(value))
    return (
      <ul className="whole-list">
        {value.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: values of a list have no name but their place
          <li key={at}>
            <WholeValue value={each} words={words} />
          </li>
        ))}
      </ul>
    );
  if (isPath(value)) return <PathSteps nodes={value.nodes} />;
  if (isLink(value))
    return (
      <span className="whole-link">
        <LinkSentence link={value} />
      </span>
    );
  if (isNode(value)) return <NodeReference node={value} />;
  if (typeof value === "object" && value !== null && !isText(value))
    return (
      <dl className="whole-map">
        {Object.entries(value).map(([key, each]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              <WholeValue value={each} words={words} />
            </dd>
          </div>
        ))}
      </dl>
    );
  return <span className="whole-text">{textOfValue(value, words)}</span>;
}

function LinkSentence({ link: { type, from, to } }: { readonly link: LinkValue }) {
  const known = findLinkType(type);
  const ends = { from: <NodeReference node={from} />, to: <NodeReference node={to} /> };
  if (known !== undefined) return <Sentence message={`links.${known}.sentence`} slots={ends} />;
  return (
    <>
      {ends.from} {type} {ends.to}
    </>
  );
}

const isText = (value: object) => "en" in value && "fr" in value;

function PathSteps({ nodes }: { readonly nodes: readonly NodeValue[] }) {
  return (
    <ol className="whole-path">
      {nodes.map((node, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path may come by a node twice
        <li key={at}>
          <NodeReference node={node} />
        </li>
      ))}
    </ol>
  );
}
