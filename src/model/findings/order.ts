import { compare } from '../lib/order';
import type { Severity } from '../rules/rule';
import type { Finding } from '../rules/run-rules';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The order in which findings are shown. Two findings that are alike in it are alike in all that is shown. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    compare(a.rule, b.rule) ||
    compareIds(a.on, b.on) ||
    compare(a.message, b.message) ||
    compareIds(a.wires, b.wires) ||
    compare(a.subject ?? '', b.subject ?? '')
  );
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compare(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
