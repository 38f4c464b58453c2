import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Suggestions } from '../../ui/suggestions';
import { blockSuggestions } from '../cidr/blocks';
import { choiceOptions } from '../fields';
import { referenceOptions } from '../reference-options';
import { candidates, nameOf } from '../references';
import { type CellAt, cellText, readCell } from './cell-value';
import type { Move } from './grid-moves';
import type { Editing } from './use-grid';

interface CellEditorProps {
  readonly at: CellAt;
  readonly label: string;
  readonly editing: Editing;
  readonly noteId: string;
  readonly onCommit: (values: Readonly<Record<string, unknown>>) => void;
  readonly onFinish: (move: Move | 'stay' | 'leave') => void;
  /** Why what is typed cannot be taken, or nothing. */
  readonly onRefused: (reason: string | undefined) => void;
}

/** Edits one cell: Enter and Tab take the value and go on, Escape brings the old one back, leaving takes it. */
export function CellEditor({ at, label, editing, noteId, onCommit, onFinish, onRefused }: CellEditorProps) {
  const [text, setText] = useState(() => firstText(at, editing.seed));
  const [isRefused, setRefused] = useState(false);
  const isOver = useRef(false);
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const listId = useId();
  useEffect(() => start(control.current, editing), [editing]);

  const settle = (value: string, move: Move | 'stay' | 'leave') => {
    if (isOver.current) return;
    const reading = value === cellText(at) ? undefined : readCell(at, value);
    if (reading && !reading.ok && move !== 'leave') {
      setRefused(true);
      onRefused(reading.reason);
      return;
    }
    isOver.current = true;
    onRefused(undefined);
    if (reading?.ok) onCommit(reading.values);
    onFinish(move);
  };
  const change = (value: string) => {
    setText(value);
    setRefused(false);
    onRefused(undefined);
  };
  const options = optionsOf(at);
  const suggestions = options ? undefined : suggestionsOf(at);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = endingMove(event, options === undefined && suggestions === undefined);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    if (move !== 'revert') return settle(text, move);
    isOver.current = true;
    onRefused(undefined);
    onFinish('stay');
  };
  const shared = {
    ref: control,
    className: 'table-editor',
    'aria-label': label,
    'aria-describedby': noteId,
    'aria-invalid': isRefused || undefined,
    value: text,
    onKeyDown,
    onBlur: () => settle(text, 'leave'),
  };
  if (options) {
    const choose = (value: string) => {
      change(value);
      // With the mouse a choice is the end of it; arrow keys pass over values on their way.
      if (editing.by === 'mouse') settle(value, 'stay');
    };
    return (
      <select {...shared} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        {...shared}
        type="text"
        spellCheck={false}
        autoComplete="off"
        list={suggestions && listId}
        onChange={(event) => change(event.target.value)}
      />
      {suggestions && <Suggestions id={listId} entries={suggestions} />}
    </>
  );
}

/** Gives the editor the focus: all of the text is marked unless typing began it; a click also opens a list. */
function start(control: (HTMLInputElement & HTMLSelectElement) | null, { by, seed }: Editing): void {
  control?.focus();
  if (control instanceof HTMLInputElement && seed === null) control.select();
  if (control instanceof HTMLSelectElement && by === 'mouse') control.showPicker();
}

/** What a key that ends editing asks for. */
function endingMove(event: KeyboardEvent, arrowsEnd: boolean): Move | 'revert' | undefined {
  const { key, shiftKey } = event;
  if (key === 'Escape') return 'revert';
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  if (arrowsEnd && key === 'ArrowUp') return 'up';
  return arrowsEnd && key === 'ArrowDown' ? 'down' : undefined;
}

/** What editing begins with: the value, what was typed, or the first choice that begins with it. */
function firstText(at: CellAt, seed: string | null): string {
  const options = optionsOf(at);
  if (!options) return seed ?? cellText(at);
  const value = String(at.row[at.column.fields[0].key] ?? '');
  const typed = seed?.toLowerCase();
  const fitting = typed ? options.find(({ label }) => label.toLowerCase().startsWith(typed)) : undefined;
  return fitting?.value ?? value;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The values a cell can be chosen from; undefined where it is typed. */
function optionsOf({ column, row, node, facts }: CellAt): readonly Choice[] | undefined {
  const [field] = column.fields;
  if (field.input.as === 'choice') return choiceOptions(field.input.options, field.meta);
  if (column.kind !== 'nodeRef' && column.kind !== 'rowRef') return undefined;
  return referenceOptions({ field, value: row[field.key], node, row, facts });
}

/** What is offered while typing: names that the cell may hold, blocks of what is drawn, values the schema suggests. */
function suggestionsOf({ column, node, facts }: CellAt): Readonly<Record<string, string>> | undefined {
  const names = column.fields.flatMap(({ input, title }) =>
    column.kind === 'either' && input.as === 'nodeRef'
      ? candidates(facts, node, input.kinds, []).map((each) => [nameOf(each), title] as const)
      : [],
  );
  const blocks = column.fields.some(({ meta }) => meta.cidr) ? blockSuggestions(facts, node) : {};
  const all = { ...Object.fromEntries(names), ...blocks, ...column.fields[0].meta.suggestions };
  return Object.keys(all).length > 0 ? all : undefined;
}
