import { useState } from "react";
import { useMessages } from "../locales/use-messages.ts";
import type { FieldProperties } from "./field-properties.ts";

/** A text or a number; several are parted by commas. The default comes back when the field is left empty. */
export function TextField({ parameter, value, onChange, id, describedBy, isFaulty }: FieldProperties) {
  const { t } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const isNumber = parameter.type === "number";
  return (
    <input
      id={id}
      type="text"
      className={isNumber && !parameter.many ? "text-field number-field" : "text-field"}
      inputMode={isNumber && !parameter.many ? (parameter.whole ? "numeric" : "decimal") : "text"}
      value={typed ?? value}
      placeholder={parameter.many ? t("queries.form.commas") : ""}
      aria-describedby={describedBy}
      aria-invalid={isFaulty || undefined}
      aria-required={parameter.required || undefined}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => {
        const { value: text } = event.target;
        setTyped(text);
        // A comma is how French writes decimals; the API takes a point.
        onChange(isNumber && !parameter.many ? text.trim().replace(",", ".") : text);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
