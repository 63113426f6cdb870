import { Search as SearchIcon, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, ComboBox, Group, Input, Label, Popover } from "react-aria-components";
import type { GraphNode } from "#contract/graph.ts";
import { useMessages } from "../locales/use-messages.ts";
import { SearchResults } from "./search-results.tsx";
import { useSearch } from "./use-search.ts";

interface SearchBoxProperties {
  /** `adds` with Shift: it joins what is on the map instead of taking its place. */
  readonly onChoose: (node: GraphNode, how: { readonly adds: boolean }) => void;
  readonly label?: string;
  readonly placeholder?: string;
  /** Which nodes can be chosen here; default all. */
  readonly accepts?: (node: GraphNode) => boolean;
  readonly size?: "usual" | "large";
  readonly autoFocus?: boolean;
  /** The one box of a screen that the key `/` goes to. */
  readonly takesSlash?: boolean;
  readonly id?: string;
}

/** Type-ahead over everything that has a name. Enter goes there, Shift + Enter adds, Esc clears and then leaves. */
export function SearchBox(properties: SearchBoxProperties) {
  const {
    onChoose,
    label,
    placeholder,
    accepts,
    size = "usual",
    autoFocus = false,
    takesSlash = false,
    id,
  } = properties;
  const { t } = useMessages();
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const search = useSearch(text, accepts);
  useSlash(takesSlash, input);

  const choose = (node: GraphNode, adds: boolean) => {
    onChoose(node, { adds });
    // Several can be added one after the other; who goes somewhere is done here.
    if (adds) return;
    setText("");
    input.current?.blur();
  };
  const chosenIn = (field: HTMLInputElement) => {
    const option = document.getElementById(field.getAttribute("aria-activedescendant") ?? "");
    const hits = search.groups.flatMap((group) => group.hits);
    return (hits.find(({ node }) => node.id === option?.dataset.key) ?? hits[0])?.node;
  };
  // Before React Aria: it knows no Shift + Enter, closes on Esc without clearing, and would choose on Tab.
  const takeKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    if (event.key === "Tab") return event.stopPropagation();
    if (event.key === "Escape") {
      event.stopPropagation();
      return text === "" ? event.target.blur() : setText("");
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const node = chosenIn(event.target);
    if (node) choose(node, event.shiftKey);
  };

  return (
    <ComboBox
      className={`search-box search-box-${size}`}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      items={search.groups}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ""}
      {...(id === undefined ? {} : { id })}
    >
      <Label className="unseen">{label ?? t("search.label")}</Label>
      <Group className="search-field" onKeyDownCapture={takeKey}>
        <SearchIcon className="search-icon" size={size === "large" ? 22 : 17} aria-hidden />
        <Input
          ref={input}
          autoFocus={autoFocus}
          placeholder={placeholder ?? t(size === "large" ? "search.placeholderLarge" : "search.placeholder")}
          enterKeyHint="search"
          spellCheck={false}
        />
        {text !== "" && (
          <Button
            slot={null}
            className="search-clear"
            aria-label={t("search.clear")}
            onPress={() => setText("")}
          >
            <X size={16} aria-hidden />
          </Button>
        )}
        {takesSlash && text === "" && (
          <span className="search-key" aria-hidden="true">
            /
          </span>
        )}
      </Group>
      <Popover className="search-popover" offset={4} placement="bottom start" isNonModal>
        <SearchResults search={search} typed={text} onChoose={choose} />
      </Popover>
    </ComboBox>
  );
}

/** The key `/` from anywhere but a field. */
function useSlash(isWanted: boolean, input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    if (!isWanted) return;
    const goThere = (event: globalThis.KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", goThere);
    return () => document.removeEventListener("keydown", goThere);
  }, [isWanted, input]);
}
