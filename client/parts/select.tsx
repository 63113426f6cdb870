interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProperties<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few. The browser's own list: it knows every keyboard, every screen reader and every phone. */
export function Select<Value extends string>({ label, value, options, onChange }: SelectProperties<Value>) {
  return (
    <label className="select">
      <span className="select-label">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
