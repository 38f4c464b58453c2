import type { Diagram, Suppression } from '../document/diagram';
import type { NodeId, WireId } from '../kinds/fields';
import type { Finding } from '../rules/run-rules';

/** A finding that shall not be shown, and why. */
export interface Suppressed {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

/** Parts findings into those that speak and those that are suppressed. A suppression whose last day has passed counts no more. */
export function withoutSuppressed(
  found: readonly Finding[],
  { settings }: Diagram,
  today: string | undefined,
): { readonly all: readonly Finding[]; readonly suppressed: readonly Suppressed[] } {
  const valid = settings.suppressions.filter((each) => !isExpired(each, today));
  if (valid.length === 0) return { all: found, suppressed: [] };
  const byKey = new Map(valid.map((each) => [keyOf(each.rule, each.on), each]));
  const all: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of found) {
    const suppression = suppressionOf(finding, byKey);
    if (suppression) suppressed.push({ finding, suppression });
    else all.push(finding);
  }
  return { all, suppressed };
}

/** True when the last day of a suppression has passed; days are compared as text, `2027-01-31`. */
export function isExpired({ until }: Suppression, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

/** What a suppression of this finding names: the node that was checked, or each of its wires. */
export function suppressionTargets(finding: Finding): readonly (NodeId | WireId)[] {
  const { subject, wires, on } = finding;
  const isOfWires = subject !== undefined && (wires as readonly string[]).includes(subject);
  if (isOfWires) return wires;
  return subject === undefined ? on.slice(0, 1) : [subject];
}

function suppressionOf(finding: Finding, byKey: ReadonlyMap<string, Suppression>): Suppression | undefined {
  const [first] = finding.on;
  const named = first === undefined ? undefined : byKey.get(keyOf(finding.rule, first));
  if (named) return named;
  const each = suppressionTargets(finding).map((id) => byKey.get(keyOf(finding.rule, id)));
  return each.every((one) => one !== undefined) ? each[0] : undefined;
}

function keyOf(rule: string, on: string): string {
  return `${rule} ${on}`;
}
