import { useMessages } from "../../locales/use-messages.ts";
import { Button } from "../../parts/button.tsx";
import { CypherText } from "../cypher-text.tsx";
import { type OwnExample, ownExamples } from "./own-examples.ts";

/** Something to begin with; what is taken over stands in the editor, to be changed and run. */
export function ExampleList({ onTake }: { readonly onTake: (text: string) => void }) {
  const { t } = useMessages();
  return (
    <section className="schema-examples" aria-labelledby="schema-examples">
      <h2 id="schema-examples" className="schema-title">
        {t("queries.schema.examples")}
      </h2>
      <ul>
        {(Object.keys(ownExamples) as OwnExample[]).map((example) => (
          <li key={example} className="schema-example">
            <p>
              <strong>{t(`queries.schema.example.${example}`)}</strong>
              <Button look="text" onPress={() => onTake(ownExamples[example])}>
                {t("queries.schema.take")}
                <span className="unseen"> {t(`queries.schema.example.${example}`)}</span>
              </Button>
            </p>
            <CypherText cypher={ownExamples[example]} label={t(`queries.schema.example.${example}`)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
