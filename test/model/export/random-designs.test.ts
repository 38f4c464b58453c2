import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramNode } from '../../../src/model/document/diagram';
import { printCdkApp } from '../../../src/model/emit/cdk/app';
import { printJson } from '../../../src/model/emit/json';
import { exportDiagram } from '../../../src/model/export/export-diagram';
import { withoutFalseAlarms } from '../../../src/model/export/false-alarms';
import { buildGraph, namesIn } from '../../../src/model/graph/graph';
import { READERS } from '../../../src/model/import/registry';
import { externalOf } from '../../../src/model/kinds/external';
import type { NodeId } from '../../../src/model/kinds/fields';
import { KINDS } from '../../../src/model/kinds/registry';
import { buildStacks } from '../../../src/model/template/build';
import type { StackSet } from '../../../src/model/template/template';
import { loadJudge } from '../../../src/verifier/engine';
import { synthesise } from '../../support/cdk-synth';
import { everyKind } from '../../support/every-kind';
import { lacksAccount } from '../../support/lacks-account';
import { normalise } from '../../support/normalise';
import { randomDesign } from '../../support/random-design';
import { reimported } from '../../support/re-exported';
import { shapeOf } from '../../support/shape';

/** 300 for a long look: DESIGN_CASES=300, and DESIGN_SEED=1000 for other designs. */
const CASES = Number(process.env.DESIGN_CASES ?? 40);
const FIRST = Number(process.env.DESIGN_SEED ?? 0);
/** Compiling and synthesising costs most, so fewer are. */
const CDK_CASES = Number(process.env.DESIGN_CDK_CASES ?? 10);
const LONG = 3_600_000;

interface Case {
  readonly name: string;
  readonly doc: Diagram;
  readonly set: StackSet;
}

const cases: readonly Case[] = Array.from({ length: CASES }, (_, i) => {
  const doc = randomDesign(FIRST + i);
  const { stacks: set } = exportDiagram(doc);
  return { name: `seed-${FIRST + i}`, doc, set };
}).filter(({ set }) => set.stacks.length > 0);

/** What the validator thinks of values that people type or choose; the drawing is meant so. */
const OPINIONS: Readonly<Record<string, string>> = {
  W2508: 'a rule of a group that is open to everybody, ports of databases among it',
  W9002: 'an ARN that was typed in',
  W9008: 'a database that is drawn without encryption',
  W9010: 'an AMI that was typed in',
  W9011: 'a database that is drawn with a public address',
  W9013: 'the account number in an ARN that was typed in',
};
/** What only the shipped version says, and the one after it does not. */
const CORRECTED: Readonly<Record<string, string>> = {
  E3060: 'subnets of different VPCs overlap, one of which exists already; CNT-10 tells real ones',
  W3687: 'ICMPv6 has no type or code',
};

const require = createRequire(import.meta.url);
const shipped = require.resolve('@aws/cloudformation-validate');
const newer = require.resolve('@aws/cloudformation-validate', {
  paths: [dirname(require.resolve('aws-cdk-lib/package.json'))],
});

it('have, with the design of every kind, every kind that an export has', () => {
  const drawn = new Set([...cases.map(({ doc }) => doc), everyKind()].flatMap(kindsIn));
  expect(KINDS.filter(({ id, emit }) => emit && !drawn.has(id)).map(({ id }) => id)).toEqual([]);
  // Mending takes much out, and still most kinds are left in a few designs.
  expect(new Set(cases.flatMap(({ doc }) => kindsIn(doc))).size).toBeGreaterThan(40);
});

function kindsIn({ nodes }: Diagram): readonly string[] {
  return Object.values(nodes).map(({ kind }) => kind);
}

describe.each([
  ['the validator that is shipped', shipped, { ...OPINIONS, ...CORRECTED }],
  ['the newer one inside aws-cdk-lib', newer, OPINIONS],
])('%s', (_name, path, known: Readonly<Record<string, string>>) => {
  it('has nothing to say about random designs that the rules find no error in', { timeout: LONG }, async () => {
    const judge = await loadJudge(path);
    const all = cases.flatMap(({ name, set }) => set.stacks.map((stack) => ({ name, text: printJson(stack) })));
    const judged = all.map(({ name, text }) => ({ name, verdict: withoutFalseAlarms(judge(text), text) }));
    expect(judged.filter(({ verdict }) => verdict.status !== 'verified')).toEqual([]);
    const said = judged.flatMap(({ name, verdict }) =>
      verdict.status === 'verified' ? verdict.findings.map((finding) => ({ name, ...finding })) : [],
    );
    expect(said.filter(({ ruleId }) => known[ruleId] === undefined)).toEqual([]);
  });
});

/** Why a template cannot say all that was drawn, so that what is read from it is less. */
function lossOf({ doc, set }: Case): string | undefined {
  const nodes = Object.values(doc.nodes);
  const outside = new Set(nodes.flatMap((node) => (externalOf(node) ? node.id : [])));
  if (nodes.some(({ kind, props }) => kind === 'generic' && READERS.has(props.cfnType)))
    return 'a kind drawn as another';
  if (nodes.some(({ kind, props }) => kind === 'certificate' && props.authority === 'self-signed')) {
    return 'the parameter of a certificate that is imported does not say whose it is';
  }
  if (nodes.some(({ kind, parent }) => kind === 'natGateway' && parent !== null && outside.has(parent))) {
    return 'of a subnet that exists already its VPC is not told, whose internet gateway a NAT gateway waits for';
  }
  if (nodes.some((node) => outside.has(node.id) && 'accessLog' in node.props && node.props.accessLog !== null)) {
    return 'a bucket lets a load balancer that exists already write, and nothing says which';
  }
  if (Object.values(doc.wires).some(({ from, to }) => isAlias(doc, from.node) && outside.has(to.node))) {
    return 'the parameters of an alias of something that exists already do not say what it is';
  }
  return lacksAccount(doc, set) ? 'an account without a number gets that of where its stack is deployed' : undefined;
}

function isAlias({ nodes }: Diagram, id: NodeId): boolean {
  return nodes[id]?.kind === 'hostedZone';
}

it('are read from their templates as what they were', { timeout: LONG }, () => {
  const whole = cases.filter((each) => lossOf(each) === undefined);
  expect(whole.length).toBeGreaterThan((cases.length * 2) / 3);
  const different = whole.flatMap(({ name, set }) => {
    const { source: _, ...drawing } = reimported(set).diagram;
    const [there, back] = [shapeOf(set.stacks), shapeOf(buildStacks(drawing, new Set()).stacks)];
    const lost = there.filter((resource) => !back.includes(resource));
    const gained = back.filter((resource) => !there.includes(resource));
    return lost.length + gained.length === 0 && there.length === back.length ? [] : [{ name, lost, gained }];
  });
  expect(different).toEqual([]);
});

it('come back as nodes of the same kinds and names, in the same VPCs and subnets', { timeout: LONG }, () => {
  for (const { name, doc, set } of cases.filter((each) => lossOf(each) === undefined)) {
    const there = standing(doc, set);
    const back = standing(reimported(set).diagram, set);
    // Of a subnet that exists already its VPC is not told.
    const isKnown = ({ node }: Standing) =>
      ![node.parent, ...namesIn(node)].some((id) => id !== null && isThere(doc, id, 'subnet'));
    const expected = [...there].filter(([, each]) => !isAnywhere(each) && isKnown(each));
    expect(
      expected.map(([id]) => [id, back.get(id)?.text]),
      name,
    ).toEqual(expected.map(([id, { text }]) => [id, text]));
  }
});

function isThere({ nodes }: Diagram, id: NodeId, kind: string): boolean {
  const node = nodes[id];
  return node?.kind === kind && externalOf(node) !== undefined;
}

interface Standing {
  readonly node: DiagramNode;
  readonly text: string;
}

/** What the nodes that templates make are, and in which VPC and subnet of a template they stand; by logical id. */
function standing(doc: Diagram, { stacks }: StackSet): ReadonlyMap<string, Standing> {
  const made = new Set(stacks.flatMap(({ resources }) => resources.map(({ logicalId }) => logicalId)));
  const graph = buildGraph(doc);
  const around = (node: DiagramNode, kind: 'vpc' | 'subnet') => {
    const container = graph.within(node, kind);
    return container && made.has(container.logicalId) ? ` in ${container.logicalId}` : '';
  };
  const nodes = Object.values(doc.nodes).filter(({ logicalId }) => made.has(logicalId));
  return new Map(
    nodes.map((node) => [
      node.logicalId,
      { node, text: `${node.kind}${around(node, 'vpc')}${around(node, 'subnet')}` },
    ]),
  );
}

/** Where it is drawn is no matter of its resource: functions and their groups, tasks without addresses, and what may lie in a Region as well. */
function isAnywhere({ node: { kind, props } }: Standing): boolean {
  if (kind === 'ecsService') return props.launchType === 'EC2' && props.networkMode !== 'awsvpc';
  return (
    kind === 'lambda' ||
    kind === 'generic' ||
    kind === 'flowLog' ||
    (kind === 'targetGroup' && props.targetType === 'lambda')
  );
}

it('synthesise from their CDK apps to their templates', { timeout: LONG }, async () => {
  const sets = cases.slice(0, CDK_CASES);
  const apps = await synthesise(Object.fromEntries(sets.map(({ name, set }) => [name, printCdkApp(set)])));
  for (const { name, set } of sets) {
    for (const stack of set.stacks) {
      const synthesised = normalise(apps[name]?.[stack.stackName]);
      expect(synthesised, name).toEqual(normalise(JSON.parse(printJson(stack))));
    }
  }
});
