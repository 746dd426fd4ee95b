import { useEffect, useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly mistake?: string;
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode;
}

/** A caption, a control, and what is said about it. */
export function Field({ label, hint, mistake, children }: FieldProps): ReactElement {
  const id = useId();
  const about = mistake ?? hint;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: about === undefined ? undefined : `${id}about` })}
      {about !== undefined && (
        <p id={`${id}about`} className={mistake === undefined ? 'hint' : 'mistake'} role={mistake && 'alert'}>
          {about}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly list?: string;
  readonly type?: 'text' | 'email';
  readonly numeric?: boolean;
  /** Null if the text can be taken, else a sentence that says what to type. */
  readonly check: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
}

/** A text that counts when the field is left or Enter is pressed; a wrong one stays, with a sentence. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, hint, value, list, type, numeric, check, onCommit } = props;
  const [text, setText] = useState(value);
  const [mistake, setMistake] = useState<string | null>(null);
  useEffect(() => setText(value), [value]);
  const commit = (): void => {
    const wrong = text === value ? null : check(text.trim());
    setMistake(wrong);
    if (wrong === null && text !== value) onCommit(text.trim());
  };
  return (
    <Field label={label} hint={hint} mistake={mistake ?? undefined}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className="input"
          type={type ?? 'text'}
          inputMode={numeric === true ? 'numeric' : undefined}
          list={list}
          aria-describedby={describedBy}
          aria-invalid={mistake !== null}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly caption: string }[];
  readonly onChange: (value: Value) => void;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactElement {
  const { label, hint, value, choices, onChange } = props;
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          className="input"
          aria-describedby={describedBy}
          value={value}
          onChange={({ target }) => {
            const choice = choices.find((one) => one.value === target.value);
            if (choice !== undefined) onChange(choice.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.caption}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
