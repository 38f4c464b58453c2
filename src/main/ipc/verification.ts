import { app } from 'electron';
import type { Reply } from '../../ipc/contract';
import { handle } from './handle';

type Verdict = Reply<'template:verify'>[number];

/** The part of AWS's validator that the shell needs. */
export interface Verifier {
  verify(templates: readonly string[]): Promise<readonly Verdict[]>;
  dispose(): void;
}

/** Judging templates. The validator is started by the first question and stopped with the app. */
export function handleVerification(createVerifier: () => Verifier): void {
  let verifier: Verifier | undefined;
  handle('template:verify', ({ templates }) => {
    verifier ??= createVerifier();
    return verifier.verify(templates);
  });
  app.on('will-quit', () => verifier?.dispose());
}
