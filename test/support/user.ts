import { questionStore } from '../../src/renderer/store/ask';

/** What the user was asked or told. */
export interface Asked {
  readonly title: string;
  readonly message: string;
  readonly details?: readonly string[];
  readonly choices: readonly string[];
}

/**
 * A user who gives these answers, one for each question, and OK to every notice; null dismisses the dialog. A question
 * too many is an error. The list returned grows with what is asked; `leave` ends it.
 */
export function userAnswers(...answers: readonly (string | null)[]) {
  const left = [...answers];
  const asked: Asked[] = [];
  const leave = questionStore.subscribe(({ open }) => {
    if (!open) return;
    const { title, message, details, choices } = open;
    asked.push({ title, message, ...(details ? { details } : {}), choices: choices.map(({ id }) => id) });
    const answer = open.isNotice ? 'ok' : left.shift();
    if (answer === undefined) throw new Error(`nobody answers "${title}"`);
    open.answer(answer);
  });
  return { asked, leave };
}
