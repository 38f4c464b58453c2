import { jsonLanguage } from '@codemirror/lang-json';
import { yamlLanguage } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import type { TextFormat } from '../store/template/texts';
import { type Found, foundMarks, showFound } from './found-marks';
import { type LineMarks, lineMarks, setMarks } from './line-marks';
import { replacements } from './replacement';

export interface CodeViewProps {
  readonly text: string;
  readonly format: TextFormat;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly marks: LineMarks;
  /** What somebody looks for; the current match comes into sight. */
  readonly found: Found;
  /** A line to bring into sight, to the top unless it only moved; another object asks again. */
  readonly show: { readonly line: number; readonly moved: boolean } | null;
  /** A line was clicked, or Enter was pressed on it. */
  readonly onLine: (line: number) => void;
}

/** The colours follow from classes, so that the theme's tokens decide. */
const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.propertyName, class: 'template-key' },
    { tag: tags.comment, class: 'template-comment' },
    { tag: tags.typeName, class: 'template-tag' },
    { tag: [tags.string, tags.content, tags.number, tags.bool, tags.null], class: 'template-value' },
  ]),
);

/** A text with line numbers and marks, to read and to copy from. Loaded when it is first needed: CodeMirror is large. */
export function CodeView({ text, format, label, marks, found, show, onLine }: CodeViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const language = useRef(new Compartment());
  const sought = useRef('');
  const listener = useRef(onLine);
  listener.current = onLine;
  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      extensions: [...extensions(listener), language.current.of([])],
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);
  useEffect(() => {
    const attributes = EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' });
    const effects = language.current.reconfigure([format === 'yaml' ? yamlLanguage : jsonLanguage, attributes]);
    view.current?.dispatch({ effects });
  }, [format, label]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch({ changes: [...replacements(editor.state.doc.toString(), text)], effects: setMarks.of(marks) });
  }, [text, marks]);
  useEffect(() => {
    if (view.current) showFound(view.current, found, found.occasion !== sought.current);
    sought.current = found.occasion;
  }, [found]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || !show || show.line > editor.state.doc.lines) return;
    const { from } = editor.state.doc.line(show.line);
    editor.dispatch({
      effects: EditorView.scrollIntoView(from, { y: show.moved ? 'nearest' : 'start', yMargin: 18, x: 'start' }),
    });
  }, [show]);
  return <div ref={place} className="template-code" data-testid="template-text" />;
}

function extensions(onLine: { readonly current: (line: number) => void }) {
  const lineAt = (editor: EditorView, at: number) => onLine.current(editor.state.doc.lineAt(at).number);
  return [
    lineNumbers({
      domEventHandlers: {
        click: (editor, { from }) => {
          lineAt(editor, from);
          return true;
        },
      },
    }),
    lineMarks,
    foundMarks,
    highlighting,
    EditorState.readOnly.of(true),
    keymap.of([
      {
        key: 'Enter',
        run: (editor) => {
          lineAt(editor, editor.state.selection.main.head);
          return true;
        },
      },
    ]),
    EditorView.domEventHandlers({
      click: (event, editor) => {
        const at = editor.posAtCoords(event);
        // Who marks text with the mouse wants to copy it.
        if (at !== null && editor.state.selection.main.empty) lineAt(editor, at);
      },
    }),
  ];
}
