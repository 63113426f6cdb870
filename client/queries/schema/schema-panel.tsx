import type { Schema } from "#contract/describe-schema.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { Glyph } from "../../parts/glyph.tsx";
import { LoadingState } from "../../parts/state-views.tsx";
import { useSchema } from "../editor/use-schema.ts";
import { findLinkType } from "../find-link-type.ts";
import { hasShape } from "../has-shape.ts";
import { describeEnds } from "./describe-ends.ts";
import { ExampleList } from "./example-list.tsx";
import "./schema.css";

interface SchemaPanelProperties {
  /** Whether nothing is written yet: then there is something to begin with. */
  readonly isEmpty: boolean;
  readonly onTake: (text: string) => void;
}

/** What is in the graph, by the names that Cypher has for it and by those that people have. */
export function SchemaPanel({ isEmpty, onTake }: SchemaPanelProperties) {
  const { t } = useMessages();
  const { schema, isMissing } = useSchema(undefined);
  return (
    <div className="schema">
      {isEmpty && <ExampleList onTake={onTake} />}
      {schema !== undefined ? (
        <div className="schema-columns">
          <LabelList labels={schema.labels} />
          <LinkList schema={schema} />
        </div>
      ) : isMissing ? (
        <p className="result-empty">{t("queries.schema.missing")}</p>
      ) : (
        <LoadingState what={t("queries.schema.loading")} rows={8} />
      )}
    </div>
  );
}

function LabelList({ labels }: { readonly labels: Schema["labels"] }) {
  const { t, number } = useMessages();
  return (
    <section aria-labelledby="schema-labels">
      <h2 id="schema-labels" className="schema-title">
        {t("queries.schema.labels", { count: labels.length })}
      </h2>
      {labels.map(({ label, kind, nodes, properties }) => (
        <details key={label} className="schema-entry">
          <summary>
            <span className="schema-glyph">
              {hasShape(kind ?? undefined) && <Glyph kind={kind!} size={14} />}
            </span>
            <code>:{label}</code>
            <span className="schema-said">{kind !== null && t(`kinds.${kind}.other`)}</span>
            <span className="schema-count">{number(nodes)}</span>
          </summary>
          <PropertyList properties={properties} />
        </details>
      ))}
    </section>
  );
}

function LinkList({ schema }: { readonly schema: Schema }) {
  const { t, number } = useMessages();
  const isKind = (label: string) => schema.labels.some((each) => each.label === label && each.kind !== null);
  const said = (type: string) => {
    const known = findLinkType(type);
    return known === undefined ? "" : t(`links.${known}.out`);
  };
  return (
    <section aria-labelledby="schema-links">
      <h2 id="schema-links" className="schema-title">
        {t("queries.schema.links", { count: schema.links.length })}
      </h2>
      {schema.links.map(({ type, links, ends, properties }) => (
        <details key={type} className="schema-entry">
          <summary>
            <code>:{type}</code>
            <span className="schema-said">{said(type)}</span>
            <span className="schema-count">{number(links)}</span>
          </summary>
          <code className="schema-ends">{describeEnds(type, ends, isKind)}</code>
          <PropertyList properties={properties} />
        </details>
      ))}
    </section>
  );
}

function PropertyList({ properties }: Pick<Schema["labels"][number], "properties">) {
  const { t } = useMessages();
  if (properties.length === 0) return <p className="note">{t("queries.schema.noProperties")}</p>;
  return (
    <dl className="schema-properties">
      {properties.map(({ name, types }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{types.join(", ")}</dd>
        </div>
      ))}
    </dl>
  );
}
