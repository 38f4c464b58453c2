import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { printCdkApp } from '../../../src/model/emit/cdk/app';
import { printJson } from '../../../src/model/emit/json';
import { exportDiagram } from '../../../src/model/export/export-diagram';
import { withoutFalseAlarms } from '../../../src/model/export/false-alarms';
import { READERS } from '../../../src/model/import/registry';
import { externalOf } from '../../../src/model/kinds/external';
import type { NodeId } from '../../../src/model/kinds/fields';
import { KINDS } from '../../../src/model/kinds/registry';
import { buildStacks } from '../../../src/model/template/build';
import type { StackSet } from '../../../src/model/template/template';
import { loadJudge } from '../../../src/verifier/engine';
import { synthesise } from '../../support/cdk-synth';
import { everyKind } from '../../support/every-kind';
import { normalise } from '../../support/normalise';
import { randomDesign } from '../../support/random-design';
import { reimported } from '../../support/re-exported';
import { shapeOf } from '../../support/shape';

/** 300 for a long look: DESIGN_CASES=300, and DESIGN_SEED=1000 for other designs. */
const CASES = Number(process.env.DESIGN_CASES ?? 15);
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
    for (const { name, set } of cases) {
      for (const stack of set.stacks) {
        const text = printJson(stack);
        const verdict = withoutFalseAlarms(judge(text), text);
        const said = verdict.status === 'verified' ? verdict.findings : [];
        expect(verdict.status, name).toBe('verified');
        expect(
          said.filter(({ ruleId }) => known[ruleId] === undefined),
          name,
        ).toEqual([]);
      }
    }
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

function lacksAccount({ nodes, wires }: Diagram, { stacks }: StackSet): boolean {
  if (stacks.length < 2 || stacks.every(({ account }) => account !== undefined)) return false;
  const isGateway = (id: NodeId) => nodes[id]?.kind === 'transitGateway';
  const joins = Object.values(wires).some(({ from, to }) => isGateway(from.node) && isGateway(to.node));
  const asks = stacks.some(({ parameters }) =>
    parameters.some(({ description }) => /^Account ID of/.test(description)),
  );
  return asks || joins || Object.values(nodes).some(({ kind }) => kind === 'peering');
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
