import { ChevronDown, Search } from "lucide-react";
import {
  Button as AriaButton,
  Autocomplete,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  useFilter,
} from "react-aria-components";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "./button.tsx";

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** How many there are of it, where that is known. */
  readonly count?: number;
}

interface ChooseSomeProperties {
  readonly label: string;
  /** What stands there while none is chosen: all of them pass. */
  readonly all: string;
  /** What the numbers count: "number of clusters". */
  readonly counted?: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** None, one or several of many: a button with what is chosen, and a list that is narrowed down by typing. */
export function ChooseSome({ label, all, counted, choices, chosen, onChoose }: ChooseSomeProperties) {
  const { t, list } = useMessages();
  const labels = new Map(choices.map((choice) => [choice.id, choice.label]));
  const named = chosen.flatMap((id) => labels.get(id) ?? []);
  const said =
    chosen.length === 0
      ? all
      : named.length === 1 && chosen.length === 1
        ? list(named)
        : t("parts.chosen", { count: chosen.length });
  return (
    <div className="select choose-some">
      <span className="select-label" aria-hidden="true">
        {label}
      </span>
      <DialogTrigger>
        <AriaButton className="choose-button" aria-label={`${label}: ${said}`}>
          <span>{said}</span>
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
        {/* Without a dialog in it the popover is one itself, its buttons to close it included. */}
        <Popover className="menu-box choose-box" offset={4} placement="bottom start" aria-label={label}>
          <div className="choose-dialog">
            <Choices {...{ label, choices, chosen, onChoose }} />
            <p className="choose-foot">
              <span>
                {[t("parts.choicesOf", { count: choices.length }), counted].filter(Boolean).join(" · ")}
              </span>
              {chosen.length > 0 && (
                <Button look="text" onPress={() => onChoose([])}>
                  {t("parts.chooseNone")}
                </Button>
              )}
            </p>
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

type ChoicesProperties = Pick<ChooseSomeProperties, "label" | "choices" | "chosen" | "onChoose">;

function Choices({ label, choices, chosen, onChoose }: ChoicesProperties) {
  const { t, number, compare } = useMessages();
  const { contains } = useFilter({ sensitivity: "base" });
  const known = new Set(choices.map(({ id }) => id));
  // What a link brought along and is no choice here is kept until something else is chosen in its place.
  const selected = chosen.filter((id) => known.has(id));
  return (
    <Autocomplete filter={contains}>
      <div className="choose-head">
        <SearchField className="search-field" aria-label={t("parts.searchIn", { label })} autoFocus>
          <Search className="search-icon" size={15} aria-hidden />
          <Input placeholder={t("parts.typeToFind")} spellCheck={false} />
        </SearchField>
      </div>
      <ListBox
        className="choose-list"
        aria-label={label}
        selectionMode="multiple"
        // Escape closes; it does not take out what was chosen.
        escapeKeyBehavior="none"
        selectedKeys={selected}
        onSelectionChange={(keys) => {
          if (keys !== "all") onChoose([...keys].map(String).sort(compare));
        }}
        items={choices}
        renderEmptyState={() => (
          <p className="choose-none">{t(choices.length === 0 ? "states.loading" : "states.nothing")}</p>
        )}
      >
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.label} className="choose-item">
            <svg className="checkbox-box" viewBox="0 0 16 16" aria-hidden="true">
              <rect x="0.75" y="0.75" width="14.5" height="14.5" rx="2" />
              <path d="M3.5 8.4l3 3 6-6.6" />
            </svg>
            <span>{choice.label}</span>
            {choice.count !== undefined && <span className="menu-detail">{number(choice.count)}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
