import { type TemplateText, type TextQuestion, templateTexts } from './texts';

type Answer = (texts: readonly TemplateText[]) => void;

let worker: Worker | undefined;
let running: TextQuestion | undefined;
let waiting: { readonly question: TextQuestion; readonly answer: Answer } | undefined;

/**
 * Prints templates aside: typing and dragging do not wait for text. One at a time; of those that wait, only the newest is
 * still of interest.
 */
export function printAside(question: TextQuestion, answer: Answer): void {
  if (running) {
    waiting = { question, answer };
    return;
  }
  running = question;
  const settle: Answer = (texts) => {
    running = undefined;
    const next = waiting;
    waiting = undefined;
    answer(texts);
    if (next) printAside(next.question, next.answer);
  };
  if (typeof Worker === 'undefined') {
    setTimeout(() => settle(templateTexts(question)));
    return;
  }
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<readonly TemplateText[]>) => settle(data);
  worker.postMessage(question);
}
