import type { Diagram } from '../../model/document/diagram';
import { type Finding, isHint } from '../../model/findings/validate';
import type { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import type { Severity } from '../../model/rules/rule';
import { ruleOf } from '../../model/rules/run-rules';

/** One row of the list: a finding with the words around it. */
export interface Problem {
  /** Unique in the list, and the same as long as the finding stays. */
  readonly key: string;
  readonly finding: Finding;
  /** It says what is still missing: told apart from what is wrong. */
  readonly isHint: boolean;
  /** Names of the nodes it is about. */
  readonly nodes: readonly string[];
  readonly consequence: string;
  /** What is true today where the exam expects what is no longer so. */
  readonly today: string | undefined;
  /** Labels of the containers around the first node, outermost first, and its own. */
  readonly path: string;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings as rows, what is still missing last: by severity, then by where they are. */
export function problemsOf(doc: Diagram, findings: readonly Finding[]): readonly Problem[] {
  const seen = new Map<string, number>();
  const rows = findings.map((finding): Problem => {
    const rule = ruleOf(finding.rule);
    const text = [finding.rule, ...finding.on, ...finding.wires, finding.message].join(' ');
    seen.set(text, (seen.get(text) ?? 0) + 1);
    return {
      key: `${text} ${seen.get(text)}`,
      finding,
      isHint: isHint(finding),
      nodes: finding.on.map((id) => nameOf(doc, id)),
      consequence: rule?.consequence ?? '',
      today: doc.settings.profile === 'saa-c03' ? rule?.today : undefined,
      path: pathOf(doc, finding.on[0] ?? null),
    };
  });
  return rows.sort(
    (a, b) =>
      Number(a.isHint) - Number(b.isHint) ||
      ORDER[a.finding.severity] - ORDER[b.finding.severity] ||
      a.path.localeCompare(b.path, 'en', { numeric: true }) ||
      a.finding.rule.localeCompare(b.finding.rule, 'en'),
  );
}

function nameOf(doc: Diagram, id: NodeId): string {
  const node = doc.nodes[id];
  if (!node) return '';
  return node.label.trim() === '' ? kindOf(node.kind).short : node.label;
}

function pathOf(doc: Diagram, id: NodeId | null): string {
  const labels: string[] = [];
  for (let at = id; at !== null; at = doc.nodes[at]?.parent ?? null) labels.unshift(nameOf(doc, at));
  return labels.join(' / ');
}

/** What the list leaves out. */
export interface ProblemFilter {
  readonly text: string;
  readonly hidden: ReadonlySet<Severity>;
}

export const SHOW_ALL: ProblemFilter = { text: '', hidden: new Set() };

/** Problems that have every word of the filter in code, node names or message, and a severity that is shown. */
export function filterProblems(problems: readonly Problem[], { text, hidden }: ProblemFilter): readonly Problem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return problems.filter(({ finding, nodes }) => {
    if (hidden.has(finding.severity)) return false;
    const haystack = [finding.rule, finding.message, ...nodes].join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
