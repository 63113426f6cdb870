import { X } from "lucide-react";
import { useState } from "react";
import type { QueryParameter } from "#contract/query-definition.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Glyph } from "../parts/glyph.tsx";
import { useQueryForm } from "./form-context.ts";
import { hasShape } from "./has-shape.ts";

interface ChosenValuesProperties {
  readonly parameter: QueryParameter;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

const shownAtFirst = 6;

/** What has been chosen of a list, each to be taken out again. */
export function ChosenValues({ parameter, values, onChange }: ChosenValuesProperties) {
  const { t, name } = useMessages();
  const { labels } = useQueryForm();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? values : values.slice(0, shownAtFirst);
  return (
    <ul className="chosen-values" aria-label={t("queries.form.chosen", { field: name(parameter.label) })}>
      {shown.map((value) => {
        const label = labels.labelOf(parameter, value);
        const kind = labels.kindOf(parameter, value);
        return (
          <li key={value}>
            <button
              type="button"
              className="chosen-value"
              aria-label={t("queries.form.takeOut", { value: label })}
              onClick={() => onChange(values.filter((each) => each !== value))}
            >
              {hasShape(kind) && <Glyph kind={kind} size={13} />}
              <span>{label}</span>
              <X size={13} aria-hidden />
            </button>
          </li>
        );
      })}
      {values.length > shown.length && (
        <li>
          <Button look="text" onPress={() => setOpen(true)}>
            {t("states.more", { count: values.length - shown.length })}
          </Button>
        </li>
      )}
      {values.length > 2 && (
        <li>
          <Button look="text" onPress={() => onChange([])}>
            {t("queries.form.takeOutAll")}
          </Button>
        </li>
      )}
    </ul>
  );
}
