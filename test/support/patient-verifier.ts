import { createVerifier, type Verifier } from '../../src/verifier';

/** AWS's validator with time enough for a machine that runs many tests at once. */
export function patientVerifier(): Verifier {
  return createVerifier({ limits: { startMs: 150_000, templateMs: 60_000 } });
}
