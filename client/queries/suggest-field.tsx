import { ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import {
  Button as AriaButton,
  ComboBox,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { useMessages } from "../locales/use-messages.ts";
import { Glyph } from "../parts/glyph.tsx";
import { MarkedText } from "../parts/marked-text.tsx";
import { ChosenValues } from "./chosen-values.tsx";
import type { FieldProperties } from "./field-properties.ts";
import { useQueryForm } from "./form-context.ts";
import { splitValues } from "./form-values.ts";
import { hasShape } from "./has-shape.ts";
import { type Suggestion, useSuggestions } from "./use-suggestions.ts";

/**
 * One or several of a list that the graph gives: searched while one types, never loaded whole; it follows the fields it
 * depends on, and says so at its end.
 */
export function SuggestField({ parameter, value, onChange, id, describedBy, isFaulty }: FieldProperties) {
  const { t, name } = useMessages();
  const { labels } = useQueryForm();
  /** Null while nobody types: the field then shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const chosen = parameter.many ? splitValues(value) : [];
  const one = parameter.many || value === "" ? null : value;
  const suggestions = useSuggestions(parameter, typed ?? "", chosen);
  const label = one === null ? "" : labels.labelOf(parameter, one);
  const kind = one === null ? undefined : labels.kindOf(parameter, one);
  const choose = (key: string) => {
    const suggestion = suggestions.items.find((each) => each.key === key);
    if (suggestion) labels.learn(parameter, key, suggestion);
    setTyped(null);
    if (!parameter.many) onChange(key);
    else if (!chosen.includes(key)) onChange([...chosen, key].join(","));
  };
  return (
    <>
      {parameter.many && chosen.length > 0 && (
        <ChosenValues parameter={parameter} values={chosen} onChange={(left) => onChange(left.join(","))} />
      )}
      <ComboBox
        className="suggest"
        aria-label={name(parameter.label)}
        items={suggestions.items}
        inputValue={typed ?? label}
        onInputChange={(text) => {
          // Once what is chosen stands there whole, it is not being typed.
          if (document.activeElement !== input.current || text === label) return;
          setTyped(text);
          if (text === "" && one !== null) onChange("");
        }}
        selectedKey={one}
        onSelectionChange={(key) => key !== null && choose(String(key))}
        onOpenChange={(isOpen) => isOpen && suggestions.wake()}
        isInvalid={isFaulty}
        allowsEmptyCollection
        menuTrigger="input"
      >
        <Group className="suggest-box">
          {hasShape(kind) && <Glyph kind={kind} size={15} />}
          <Input
            id={id}
            ref={input}
            aria-describedby={describedBy}
            aria-required={parameter.required || undefined}
            placeholder={t(chosen.length > 0 ? "queries.form.oneMore" : emptyText(parameter.required))}
            spellCheck={false}
            onFocus={(event) => {
              suggestions.wake();
              event.target.select();
            }}
            onBlur={() => setTyped(null)}
          />
          {one === null && <span className="suggest-of">{suggestions.of}</span>}
          <span className="suggest-count">{suggestions.count}</span>
          <AriaButton className="suggest-open" aria-label={t("queries.form.showAll")}>
            <ChevronDown size={14} aria-hidden />
          </AriaButton>
        </Group>
        <Popover className="suggest-popover" offset={3} placement="bottom start" isNonModal>
          <ListBox<Suggestion>
            className="suggest-list"
            renderEmptyState={() => (
              <p className="suggest-none" role="status">
                {suggestions.message}
              </p>
            )}
          >
            {(item) => (
              <ListBoxItem id={item.key} textValue={item.text} className="suggest-item">
                {hasShape(item.kind) && <Glyph kind={item.kind} size={14} />}
                <span>
                  <MarkedText text={item.text} typed={typed ?? ""} />
                </span>
                {item.hint !== undefined && <span className="suggest-hint">{name(item.hint)}</span>}
              </ListBoxItem>
            )}
          </ListBox>
          {suggestions.cut !== null && <p className="suggest-foot">{suggestions.cut}</p>}
        </Popover>
      </ComboBox>
    </>
  );
}

const emptyText = (isRequired: boolean) => (isRequired ? "queries.form.choose" : "queries.form.any");
