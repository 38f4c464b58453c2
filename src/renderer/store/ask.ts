import { createStore, useStore } from 'zustand';

/** An answer the user may give; the last one of a question is what Enter does. */
export interface Answer {
  readonly id: string;
  readonly label: string;
  readonly variant?: 'filled' | 'danger' | 'outline';
}

export interface Question {
  readonly title: string;
  readonly message: string;
  /** What it is about, one line each. */
  readonly details?: readonly string[];
  readonly choices: readonly Answer[];
  readonly isNotice?: boolean;
}

interface Open extends Question {
  answer(choice: string | null): void;
}

/** Holds the question that is open. */
export const questionStore = createStore<{ readonly open: Open | null }>(() => ({ open: null }));

/** The question that is open, for the dialog that shows it. */
export function useQuestion(): Open | null {
  return useStore(questionStore, (state) => state.open);
}

/** Asks the user and waits; null when the dialog is dismissed. A new question takes the place of an open one. */
export function ask(question: Question): Promise<string | null> {
  questionStore.getState().open?.answer(null);
  return new Promise((resolve) => {
    const answer = (choice: string | null) => {
      questionStore.setState({ open: null });
      resolve(choice);
    };
    questionStore.setState({ open: { ...question, answer } });
  });
}

/** Tells something that must not be missed, such as why a file could not be opened. */
export async function tell(title: string, message: string, details: readonly string[] = []): Promise<void> {
  await ask({ title, message, details, isNotice: true, choices: [{ id: 'ok', label: 'OK', variant: 'filled' }] });
}
