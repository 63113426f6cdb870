import { type KeyboardEvent, type Ref, useId } from "react";

interface PlainFieldProperties {
  readonly text: string;
  readonly label: string;
  readonly description: string;
  readonly isReadOnly: boolean;
  readonly hasFaults: boolean;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly onFormat: () => void;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** A field that every screen reader, magnifier and dictation knows. */
export function PlainField(properties: PlainFieldProperties) {
  const { text, label, description, isReadOnly, hasFaults, onChange, onRun, onFormat, ref } = properties;
  const id = useId();
  const takeKey = (event: KeyboardEvent) => {
    const isRun = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    const isFormat = event.code === "KeyF" && event.shiftKey && event.altKey;
    if (!isRun && !isFormat) return;
    event.preventDefault();
    if (isRun) onRun();
    else onFormat();
  };
  return (
    <>
      <textarea
        ref={ref}
        className="editor-plain"
        aria-label={label}
        aria-describedby={id}
        aria-invalid={hasFaults}
        value={text}
        readOnly={isReadOnly}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={takeKey}
      />
      <p id={id} className="unseen">
        {description}
      </p>
    </>
  );
}
