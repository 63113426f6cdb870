import { type ReactNode, useState } from "react";

interface DayFieldProperties {
  readonly label: string;
  /** YYYY-MM-DD; null: none. */
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
  /** Behind it, such as what none means. */
  readonly children?: ReactNode;
}

/** Earlier years are those of a year that is still being typed: 2, 20, 202. */
const firstDay = "1000-01-01";

/** A day of one's own choice, told once it is whole, so that typing a year is one change and not four. */
export function DayField({ label, day, onChange, children }: DayFieldProperties) {
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string) => {
    const isWhole = text === "" || text >= firstDay;
    setTyped(isWhole ? null : text);
    if (isWhole) onChange(text === "" ? null : text);
  };
  return (
    <label className="select">
      <span className="select-label">{label}</span>
      <input
        type="date"
        value={typed ?? day ?? ""}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      {children}
    </label>
  );
}
