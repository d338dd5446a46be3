import type { ComponentChildren } from "preact";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  /** Id of the text that says more. */
  readonly described?: string | undefined;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ComponentChildren;
}

/** A labelled choice of a form. */
export function Choice({ label, value, disabled = false, described, onChange, children }: Props) {
  return (
    <label class="small">
      {label}
      <select
        value={value}
        disabled={disabled}
        aria-describedby={described}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {children}
      </select>
    </label>
  );
}
