import { useEffect, useState } from 'react';
import { createStore, useStore } from 'zustand';
import type { Diagram } from '../../../model/document/diagram';
import { useChecked } from '../findings';
import { newestAside } from '../newest-aside';
import { setView } from '../store';
import { type TemplateText, type TextFormat, templateTexts } from './texts';

interface TemplateView {
  /** How a drawn diagram is shown. */
  readonly format: TextFormat;
  /** Name of the template that was chosen last; another diagram may have none of that name. */
  readonly file: string | null;
  /** What is looked for in it. */
  readonly words: string;
  /** How many matches further than the first one. */
  readonly step: number;
  /** Somebody asked for the field to look with, which clears it once it has the focus. */
  readonly findWanted: boolean;
  readonly texts: readonly TemplateText[];
  /** The document that the texts were made of. */
  readonly of: Diagram | null;
}

/** What the template panel shows: view state, never part of a document. */
const viewStore = createStore<TemplateView>(() => ({
  format: 'yaml',
  file: null,
  words: '',
  step: 0,
  findWanted: false,
  texts: [],
  of: null,
}));

export function useTemplateView(): TemplateView {
  return useStore(viewStore);
}

export function setTemplateView(
  change: Partial<Pick<TemplateView, 'format' | 'file' | 'words' | 'step' | 'findWanted'>>,
): void {
  viewStore.setState(change);
}

/** Shows the template, with the focus on the field that looks for words in it. */
export function findInTemplate(): void {
  setView({ bottom: 'template' });
  viewStore.setState({ findWanted: true });
}

/** The template that is shown: the chosen one, else the first. */
export function shownText({ texts, file }: Pick<TemplateView, 'texts' | 'file'>): TemplateText | undefined {
  return texts.find(({ name }) => name === file) ?? texts[0];
}

const printAside = newestAside(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  templateTexts,
);

/** Pause in typing or dragging after which the text follows. */
const PAUSE_MS = 120;

/** Keeps the texts up with the document while whoever calls this is on the screen. */
export function useLiveTexts(doc: Diagram): void {
  const { format } = useTemplateView();
  const { drafts } = useChecked(doc).findings;
  const { nodes, wires, source, settings } = doc;
  // Where a node is drawn does not change its template.
  const [asked, setAsked] = useState(() => ({ doc, drafts, format }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a drag changes the layout alone
  useEffect(() => setAsked({ doc, drafts, format }), [nodes, wires, source, settings, drafts, format]);
  useEffect(() => () => viewStore.setState({ texts: [], of: null }), []);
  useEffect(() => {
    const isFirst = viewStore.getState().of === null;
    const timer = setTimeout(
      () => printAside(asked, (texts) => viewStore.setState({ texts, of: asked.doc })),
      isFirst ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [asked]);
}
