import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { chainOfNode } from "../parts/chain-of-node.ts";
import { InlineButton } from "../parts/inline-button.tsx";
import { Listed } from "../parts/listed.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { useOpenQuery } from "../parts/use-open-query.ts";

const examples = ["home.example1", "home.example2", "home.example3"] as const;

/** The large search of the first screen, with three things to try that are found. */
export function HomeSearch() {
  const { t } = useMessages();
  const navigate = useNavigate();
  const openQuery = useOpenQuery();
  const [text, setText] = useState("");
  const tryOut = (example: string) => {
    document.getElementById("search")?.focus();
    setText(example);
  };
  return (
    <search className="home-search">
      <SearchBox
        id="search"
        size="large"
        takesSlash
        label={t("home.searchLabel")}
        text={text}
        onText={setText}
        onChooseQuery={({ id }) => openQuery(id)}
        onChoose={(node, { adds }) => {
          const found = chainOfNode(node);
          if (found !== null)
            void navigate({
              to: "/chains/$chain",
              params: { chain: found.chain },
              search: found.list === undefined ? {} : { list: found.list },
            });
          else
            void navigate({
              to: "/explore",
              search: adds ? { nodes: node.id, sel: node.id } : { focus: node.id },
            });
        }}
      />
      <p className="home-examples">
        <Sentence
          message="home.tryExamples"
          slots={{
            examples: (
              <Listed
                items={examples.map((key) => (
                  <InlineButton key={key} onPress={() => tryOut(t(key))}>
                    {t(key)}
                  </InlineButton>
                ))}
              />
            ),
          }}
        />
      </p>
    </search>
  );
}
