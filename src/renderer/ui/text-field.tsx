import { useId } from 'react';
import { classes } from './classes';
import { controlAttributes, type FieldControl } from './field-control';
import { Suggestions } from './suggestions';
import { useDraft } from './use-draft';
import './field.css';

export interface TextFieldProps extends FieldControl {
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** Data (CIDR, port, path, id) is set in mono. */
  readonly mono?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly maxLength?: number | undefined;
  /** Says why a text is refused; it is then kept for the user to mend, and not committed. */
  readonly refuse?: ((text: string) => string | undefined) | undefined;
  /** Offered while typing: value and what it stands for. */
  readonly suggestions?: Readonly<Record<string, string>> | undefined;
  /** More than one line: Enter breaks the line, Ctrl+Enter commits. */
  readonly rows?: number | undefined;
}

/** One line (or some) of text; commits on Enter and on leaving, Escape reverts. */
export function TextField(props: TextFieldProps) {
  const { value, onCommit, placeholder, mono, readOnly, disabled, maxLength, refuse, suggestions, rows } = props;
  const noteId = useId();
  const commit = (text: string) => {
    if (refuse?.(text) !== undefined) return false;
    onCommit(text);
    return true;
  };
  const { text, edit, onBlur, onKeyDown } = useDraft(value, commit, rows !== undefined);
  const refused = text === value ? undefined : refuse?.(text);
  const attributes = {
    ...controlAttributes(refused === undefined ? props : { ...props, invalid: true, describedBy: noteId }),
    className: classes('ui-field', mono && 'ui-field-mono', rows !== undefined && 'ui-field-area'),
    value: text,
    placeholder,
    readOnly,
    disabled,
    maxLength,
    onBlur,
    onKeyDown,
    spellCheck: false,
    autoComplete: 'off',
  };
  const listId = suggestions && `${noteId}-list`;
  const field =
    rows === undefined ? (
      <input {...attributes} type="text" list={listId} onChange={(event) => edit(event.target.value)} />
    ) : (
      <textarea {...attributes} rows={rows} onChange={(event) => edit(event.target.value)} />
    );
  if (!refuse && !suggestions) return field;
  return (
    <div className="ui-field-stack">
      {field}
      {refused !== undefined && (
        <span id={noteId} className="ui-field-error">
          {refused}
        </span>
      )}
      {suggestions && <Suggestions id={listId} entries={suggestions} />}
    </div>
  );
}
