/** Asks a question aside; the answer comes later, or never when a newer question took its place. */
export type AskAside<Question, Answer> = (question: Question, answer: (found: Answer) => void) => void;

/**
 * One worker that answers one question after the other: typing and dragging do not wait for it. Of the questions that wait,
 * only the newest is still of interest. Where there are no workers, the answer is found here.
 */
export function newestAside<Question, Answer>(
  startWorker: () => Worker,
  answerHere: (question: Question) => Answer,
): AskAside<Question, Answer> {
  let worker: Worker | undefined;
  let isRunning = false;
  let waiting: { readonly question: Question; readonly answer: (found: Answer) => void } | undefined;

  const goOn = () => {
    isRunning = false;
    const next = waiting;
    waiting = undefined;
    if (next) ask(next.question, next.answer);
  };
  const ask: AskAside<Question, Answer> = (question, answer) => {
    if (isRunning) {
      waiting = { question, answer };
      return;
    }
    isRunning = true;
    if (typeof Worker === 'undefined') {
      setTimeout(() => {
        answer(answerHere(question));
        goOn();
      });
      return;
    }
    worker ??= startWorker();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      answer(data);
      goOn();
    };
    // The console has the fault; a worker that met one is as good as another for the next question.
    worker.onerror = goOn;
    worker.postMessage(question);
  };
  return ask;
}
