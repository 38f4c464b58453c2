import type { Severity } from '../model/rules/rule';

/** Marks parts of a text for the eye; without colour it leaves them as they are. */
export interface Paint {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
}

const CODES: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

export function paint(colour: boolean): Paint {
  const wrap = (code: string, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    severity: (severity, text) => wrap(`1;${CODES[severity]}`, text),
    strong: (text) => wrap('1', text),
    quiet: (text) => wrap('2', text),
  };
}
