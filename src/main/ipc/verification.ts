import { app } from 'electron';
import type { Verifier } from '../../verifier';
import { handle } from './handle';

/** Judging templates. The validator is started by the first question and stopped with the app. */
export function handleVerification(createVerifier: () => Verifier): void {
  let verifier: Verifier | undefined;
  handle('template:verify', ({ templates }) => {
    verifier ??= createVerifier();
    return verifier.verify(templates);
  });
  app.on('will-quit', () => verifier?.dispose());
}
