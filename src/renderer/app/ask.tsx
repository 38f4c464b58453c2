import { createStore, useStore } from 'zustand';
import { type Choice, ConfirmDialog } from '../ui';

interface Question {
  readonly title: string;
  readonly message: string;
  readonly choices: readonly Choice<string>[];
  answer(choice: string | null): void;
}

const questions = createStore<{ readonly open: Question | null }>(() => ({ open: null }));

/** Asks the user and waits; null when the dialog is dismissed. A second question waits for no one: it replaces the first. */
export function ask(question: Omit<Question, 'answer'>): Promise<string | null> {
  questions.getState().open?.answer(null);
  return new Promise((resolve) => {
    const answer = (choice: string | null) => {
      questions.setState({ open: null });
      resolve(choice);
    };
    questions.setState({ open: { ...question, answer } });
  });
}

/** Tells something that must not be missed, such as why a file could not be opened. */
export async function tell(title: string, message: string): Promise<void> {
  await ask({ title, message, choices: [{ id: 'ok', label: 'OK', variant: 'filled' }] });
}

/** Where questions appear; mounted once. */
export function AskDialog() {
  const open = useStore(questions, (state) => state.open);
  return (
    <ConfirmDialog
      open={open !== null}
      title={open?.title ?? ''}
      message={open?.message ?? ''}
      choices={open?.choices ?? []}
      onChoose={(choice) => open?.answer(choice)}
      onCancel={() => open?.answer(null)}
    />
  );
}
