export type { JudgeFinding, Verdict } from '../model/template/verdict';
export { forkProcess, type VerifierProcess } from './process';
export { createVerifier, type Verifier, type VerifierLimits, type VerifierOptions } from './verifier';
