import { classes } from './classes';
import { controlAttributes, type FieldControl } from './field-control';
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
  /** More than one line: Enter breaks the line, Ctrl+Enter commits. */
  readonly rows?: number | undefined;
}

/** One line (or some) of text; commits on Enter and on leaving, Escape reverts. */
export function TextField(props: TextFieldProps) {
  const { value, onCommit, placeholder, mono, readOnly, disabled, maxLength, rows } = props;
  const commit = (text: string) => {
    onCommit(text);
    return true;
  };
  const { text, edit, onBlur, onKeyDown } = useDraft(value, commit, rows !== undefined);
  const attributes = {
    ...controlAttributes(props),
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
  if (rows !== undefined) {
    return <textarea {...attributes} rows={rows} onChange={(event) => edit(event.target.value)} />;
  }
  return <input {...attributes} type="text" onChange={(event) => edit(event.target.value)} />;
}
