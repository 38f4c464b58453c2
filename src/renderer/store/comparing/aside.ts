import { type CompareAnswer, type CompareQuestion, compareAnswer } from './answer';

type Answer = (answer: CompareAnswer) => void;

let worker: Worker | undefined;
let isRunning = false;
let waiting: { readonly question: CompareQuestion; readonly answer: Answer } | undefined;

/** Compares aside: both designs are checked and traced for it. Of those that wait, only the newest is still of interest. */
export function compareAside(question: CompareQuestion, answer: Answer): void {
  if (isRunning) {
    waiting = { question, answer };
    return;
  }
  isRunning = true;
  const settle: Answer = (found) => {
    isRunning = false;
    const next = waiting;
    waiting = undefined;
    answer(found);
    if (next) compareAside(next.question, next.answer);
  };
  if (typeof Worker === 'undefined') {
    setTimeout(() => settle(compareAnswer(question)));
    return;
  }
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<CompareAnswer>) => settle(data);
  worker.postMessage(question);
}
