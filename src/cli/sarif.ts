import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../model/findings/validate';
import { compare } from '../model/lib/order';
import type { Rule, Severity } from '../model/rules/rule';
import { type Checked, type NamedNode, nodesOf, ruleBehind } from './checked';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The findings of all files as one SARIF 2.1.0 log. */
export function sarifLog(checked: readonly Checked[], version: string) {
  const rules = rulesIn(checked);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Drawbridge', version, rules: rules.map(ruleDescriptor) } },
        columnKind: 'utf16CodeUnits',
        artifacts: checked.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: checked.flatMap((one, artifact) =>
          one.findings.all.map((finding) => resultOf(one, finding, artifact, rules)),
        ),
      },
    ],
  };
}

function rulesIn(checked: readonly Checked[]): readonly Rule[] {
  const found = new Map(checked.flatMap((one) => one.findings.all).map((f) => [f.rule, ruleBehind(f)]));
  return [...found.values()].sort((a, b) => compare(a.id, b.id));
}

function ruleDescriptor({ id, title, why, consequence, fix, sources }: Rule) {
  const [helpUri] = sources;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${consequence} ${fix}` },
    ...(helpUri === undefined ? {} : { helpUri }),
  };
}

function resultOf({ file, text, diagram }: Checked, finding: Finding, artifact: number, rules: readonly Rule[]) {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), index: artifact },
          region: { startLine: lineOf(text, finding.on[0]) },
        },
        logicalLocations: nodesOf(diagram, finding).map(logicalLocation),
      },
    ],
    // Lines move when something is added; the nodes tell one finding from another from run to run.
    partialFingerprints: { 'nodes/v1': [...finding.on, ...finding.wires].join(' ') },
  };
}

function logicalLocation({ node, kind, logicalId }: NamedNode) {
  return { name: logicalId, fullyQualifiedName: `${kind}/${node}`, kind: 'resource' };
}

/** The line on which a node begins: readers of SARIF show nothing without a line. */
function lineOf(text: string, node: string | undefined): number {
  const start = text.search(new RegExp(`"id"\\s*:\\s*"${node}"`));
  return start === -1 ? 1 : text.slice(0, start).split('\n').length;
}

function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  return isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.replaceAll('\\', '/'));
}
