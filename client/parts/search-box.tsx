import { Search as SearchIcon, X } from "lucide-react";
import { type RefObject, useEffect } from "react";
import { Button, ComboBox, Group, Input, Label, Popover } from "react-aria-components";
import { useMessages } from "../locales/use-messages.ts";
import { SearchResults } from "./search-results.tsx";
import { type SearchBoxState, useSearchBox } from "./use-search-box.ts";

/** `onChoose` is told with `adds` (Shift) whether the node joins what is on the map or takes its place. */
interface SearchBoxProperties extends SearchBoxState {
  readonly label?: string;
  readonly placeholder?: string;
  readonly size?: "usual" | "large";
  readonly autoFocus?: boolean;
  /** The one box of a screen that the key `/` goes to. */
  readonly takesSlash?: boolean;
  /** Of the field itself. */
  readonly id?: string;
}

/** Type-ahead over everything that has a name. Enter goes there, Shift + Enter adds, Esc clears and then leaves. */
export function SearchBox(properties: SearchBoxProperties) {
  const {
    label,
    placeholder,
    size = "usual",
    autoFocus = false,
    takesSlash = false,
    id,
    accepts,
  } = properties;
  const { t } = useMessages();
  const { text, setText, search, input, choose, chooseQuery, takeKey } = useSearchBox(properties);
  useSlash(takesSlash, input);
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
            onPress={() => {
              setText("");
              input.current?.focus();
            }}
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
        <SearchResults
          search={search}
          typed={text}
          leadsToMap={accepts === undefined}
          onChoose={choose}
          onChooseQuery={chooseQuery}
        />
      </Popover>
    </ComboBox>
  );
}

/** The key `/` from anywhere but a field. */
function useSlash(isWanted: boolean, input: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    if (!isWanted) return;
    const goThere = (event: KeyboardEvent) => {
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
