import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Suppression } from '../model/document/diagram';
import type { Finding } from '../model/findings/validate';
import { compare } from '../model/lib/order';
import type { Rule, Severity } from '../model/rules/rule';
import { type Checked, fixesOf, type NamedNode, nodesOf, ruleBehind } from './checked';
import { lineOf } from './place';

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
        results: checked.flatMap((one, artifact) => [
          ...one.findings.all.map((finding) => resultOf(one, finding, artifact, rules)),
          ...one.findings.suppressed.map(({ finding, suppression }) =>
            resultOf(one, finding, artifact, rules, suppression),
          ),
        ]),
      },
    ],
  };
}

function rulesIn(checked: readonly Checked[]): readonly Rule[] {
  const found = new Map(checked.flatMap(allOf).map((finding) => [finding.rule, ruleBehind(finding)]));
  return [...found.values()].sort((a, b) => compare(a.id, b.id));
}

function allOf({ findings }: Checked): readonly Finding[] {
  return [...findings.all, ...findings.suppressed.map(({ finding }) => finding)];
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

function resultOf(
  checked: Checked,
  finding: Finding,
  artifact: number,
  rules: readonly Rule[],
  suppression?: Suppression,
) {
  const { file, diagram } = checked;
  const [startLine, startColumn] = lineOf(checked, finding);
  const quickFixes = fixesOf(checked, finding);
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), index: artifact },
          region: { startLine, ...(startColumn === undefined ? {} : { startColumn }) },
        },
        logicalLocations: nodesOf(diagram, finding).map(logicalLocation),
      },
    ],
    // Lines move when something is added; the nodes tell one finding from another from run to run.
    partialFingerprints: { 'nodes/v1': [...finding.on, ...finding.wires].join(' ') },
    // An empty list says that nothing is suppressed; without a list it would not be known.
    suppressions: suppression ? [suppressionOf(suppression)] : [],
    ...(quickFixes.length === 0 ? {} : { properties: { quickFixes } }),
  };
}

/** It stands in the file itself. */
function suppressionOf({ reason, until }: Suppression) {
  return {
    kind: 'inSource',
    status: 'accepted',
    justification: reason,
    ...(until === undefined ? {} : { properties: { until } }),
  };
}

function logicalLocation({ node, kind, logicalId }: NamedNode) {
  return { name: logicalId, fullyQualifiedName: `${kind}/${node}`, kind: 'resource' };
}

function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  return isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.replaceAll('\\', '/'));
}
