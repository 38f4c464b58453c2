import type { KeyboardEvent, Ref } from 'react';
import { IconButton } from './icon-button';
import { CloseGlyph, SearchGlyph } from './icons/tool-glyphs';
import './field.css';

export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The accessible name, and the placeholder. */
  readonly label: string;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  /** Keys the field itself has no use for, arrows into the list below say. */
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
}

/** A filter that acts while typing; Escape clears it. */
export function SearchField({ value, onChange, label, ref, onKeyDown }: SearchFieldProps) {
  const clearOrPass = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape' || value === '') return onKeyDown?.(event);
    event.preventDefault();
    event.stopPropagation();
    onChange('');
  };
  return (
    <div className="ui-search">
      <SearchGlyph />
      <input
        ref={ref}
        type="search"
        className="ui-field"
        aria-label={label}
        placeholder={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={clearOrPass}
      />
      {value !== '' && <IconButton icon={CloseGlyph} label="Clear" size="small" onClick={() => onChange('')} />}
    </div>
  );
}
