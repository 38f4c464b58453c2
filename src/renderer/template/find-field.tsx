import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { setTemplateView, useTemplateView } from '../store/template/view';
import { SearchField } from '../ui';
import { matchAt, matchesOf } from './matches';

/** Looks for words in the template that is shown: Enter goes on, Shift+Enter back, Escape to the text. */
export function FindField({ text }: { text: string }) {
  const { words, step, findWanted } = useTemplateView();
  const input = useRef<HTMLInputElement>(null);
  const matches = useMemo(() => matchesOf(text, words), [text, words]);
  useEffect(() => {
    if (!findWanted) return;
    input.current?.select();
    setTemplateView({ findWanted: false });
  }, [findWanted]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') setTemplateView({ step: step + (event.shiftKey ? -1 : 1) });
    else if (event.key === 'Escape') document.querySelector<HTMLElement>('.template-code .cm-content')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="template-find">
      <SearchField
        ref={input}
        label="Find in the template"
        value={words}
        onChange={(next) => setTemplateView({ words: next, step: 0 })}
        onKeyDown={onKeyDown}
      />
      <output className="template-find-count">
        {words === '' ? '' : matches.length === 0 ? 'not found' : `${matchAt(matches, step) + 1} of ${matches.length}`}
      </output>
    </div>
  );
}
