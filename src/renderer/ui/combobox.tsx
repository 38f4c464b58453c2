import { Popover } from 'radix-ui';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { classes } from './classes';
import { controlAttributes, type FieldControl } from './field-control';
import './combobox.css';
import './field.css';

export interface ComboboxOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** A quiet word behind the label. */
  readonly detail?: string | undefined;
}

export interface ComboboxProps<V extends string> extends FieldControl {
  readonly value: V | undefined;
  readonly options: readonly ComboboxOption<V>[];
  readonly onChange: (value: V) => void;
  readonly placeholder?: string | undefined;
}

/** Drawn at once; whoever looks for one of more types another letter. */
const MOST = 100;

/** One of many by typing: words filter, arrows move, Enter and a click choose, Escape brings the value back. */
export function Combobox<V extends string>(props: ComboboxProps<V>) {
  const { value, options, onChange, placeholder, label } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const shown = isOpen ? fitting(options, text ?? '').slice(0, MOST) : [];
  const current = shown[Math.min(at, shown.length - 1)];

  const open = () => {
    if (isOpen) return;
    setAt(
      Math.max(
        0,
        options.slice(0, MOST).findIndex((option) => option.value === value),
      ),
    );
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setText(null);
  };
  const choose = (option: ComboboxOption<V>) => {
    close();
    onChange(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (isOpen && shown.length > 0) setAt((Math.min(at, shown.length - 1) + by + shown.length) % shown.length);
      else open();
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (current) choose(current);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <Popover.Root open={isOpen}>
      <Popover.Anchor asChild>
        <input
          {...controlAttributes(props)}
          ref={input}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen && current ? `${listId}-${current.value}` : undefined}
          className="ui-field ui-combobox"
          value={text ?? chosen?.label ?? ''}
          title={chosen?.label}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          onClick={open}
          onBlur={close}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className="ui-combobox-list"
          side="top"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <div role="listbox" id={listId} aria-label={label}>
            {shown.map((option) => (
              <Row
                key={option.value}
                id={`${listId}-${option.value}`}
                option={option}
                isCurrent={option === current}
                onChoose={() => choose(option)}
              />
            ))}
          </div>
          {shown.length === 0 && <p className="ui-combobox-empty">Nothing of that name</p>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface RowProps {
  readonly id: string;
  readonly option: ComboboxOption<string>;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function Row({ id, option, isCurrent, onChoose }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text; aria-activedescendant names the row
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={classes('ui-combobox-row', isCurrent && 'is-current')}
      ref={isCurrent ? scrollTo : null}
      // Before the click: the text would lose the focus, and with it the list.
      onPointerDown={(event) => {
        event.preventDefault();
        if (event.button === 0) onChoose();
      }}
    >
      <span className="ui-combobox-label">{option.label}</span>
      {option.detail && <span className="ui-combobox-detail">{option.detail}</span>}
    </div>
  );
}

function scrollTo(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

/** Options that have every typed word in label or detail; those whose label comes closest are first. */
export function fitting<V extends string>(
  options: readonly ComboboxOption<V>[],
  text: string,
): readonly ComboboxOption<V>[] {
  const typed = text.trim().toLowerCase();
  const words = typed.split(/\s+/).filter(Boolean);
  const fit = options.filter(({ label, detail = '' }) => hasAll(`${label} ${detail}`, words));
  const distance = ({ label }: ComboboxOption<V>) => {
    if (label.toLowerCase() === typed) return 0;
    if (label.toLowerCase().startsWith(typed)) return 1;
    return hasAll(label, words) ? 2 : 3;
  };
  return typed === '' ? fit : [...fit].sort((a, b) => distance(a) - distance(b));
}

function hasAll(text: string, words: readonly string[]): boolean {
  const haystack = text.toLowerCase();
  return words.every((word) => haystack.includes(word));
}
