import { type KeyboardEvent, useRef, useState } from 'react';
import { EmptyState, SearchField, Section, stepFocus } from '../ui';
import { type PaletteEntry, type PaletteSection, searchEntries, sections } from './entries';
import { insertEntry } from './insert-entry';
import './palette.css';
import { PaletteRow } from './palette-row';
import { readRecents, withRecent, writeRecents } from './recents';

/** Everything that can be drawn: search, drag, click, or Enter. */
export function Palette() {
  const [query, setQuery] = useState('');
  const [recent, setRecent] = useState(readRecents);
  const list = useRef<HTMLDivElement>(null);
  const remember = (entry: PaletteEntry) => writeRecents(withRecent(readRecents(), entry.id));
  // Not while the pointer is over the list: rows must not move under it.
  const refresh = () => setRecent(readRecents());
  const search = (text: string) => {
    if (text === '') refresh();
    setQuery(text);
  };
  const insert = (entry: PaletteEntry) => {
    insertEntry(entry);
    remember(entry);
  };
  const found = query.trim() === '' ? null : searchEntries(query);
  const onSearchKey = (event: KeyboardEvent) => {
    const [first] = found ?? [];
    if (event.key === 'Enter' && first) insert(first);
    moveByArrows(event, list.current);
  };
  const shown = found ? resultsOf(found) : sections(recent);
  return (
    <div className="palette" onPointerLeave={refresh}>
      <div className="palette-search">
        <SearchField label="Find a component" value={query} onChange={search} onKeyDown={onSearchKey} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the buttons inside, which take them */}
      <div className="palette-list" ref={list} onKeyDown={(event) => moveByArrows(event, list.current)}>
        {found?.length === 0 && <EmptyState title="Nothing found">No component is called “{query.trim()}”.</EmptyState>}
        {shown.map(({ title, entries }) => (
          <Section key={title} title={title} variant="list">
            {entries.map((entry) => (
              <PaletteRow key={entry.id} entry={entry} onInsert={insert} onDropped={remember} />
            ))}
          </Section>
        ))}
      </div>
    </div>
  );
}

function resultsOf(entries: readonly PaletteEntry[]): readonly PaletteSection[] {
  return entries.length === 0 ? [] : [{ title: 'Results', entries }];
}

/** Above the first row stands the search field. */
function moveByArrows(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const by = event.key === 'ArrowDown' ? 1 : -1;
  if (!stepFocus(list, '.palette-row', by) && by === -1) list?.parentElement?.querySelector('input')?.focus();
}
