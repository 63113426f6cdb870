import type { Fault } from "#contract/errors.ts";
import { useMessages } from "../locales/use-messages.ts";
import { useFaultTexts } from "./use-fault-texts.ts";

/** What is wrong, each with its place, where no field stands for it. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useMessages();
  const textOf = useFaultTexts();
  if (faults.length === 0) return null;
  return (
    <ul className="fault-list">
      {faults.map((fault) => (
        <li
          key={`${fault.parameter} ${fault.code} ${fault.word} ${fault.line} ${fault.column} ${fault.detail}`}
        >
          {fault.line !== undefined && (
            <strong>{t("queries.place", { line: fault.line, column: fault.column ?? 1 })} </strong>
          )}
          {fault.parameter !== undefined && <strong>{fault.parameter}: </strong>}
          {textOf(fault)}
        </li>
      ))}
    </ul>
  );
}
