import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Diagram, DiagramNode } from '../../../src/model/document/diagram';
import { rowShape, rowsIn, rowsOf } from '../../../src/model/document/references';
import { metaOf } from '../../../src/model/kinds/fields';
import { KINDS } from '../../../src/model/kinds/registry';
import { buildStacks } from '../../../src/model/template/build';
import { everyKind } from '../../support/every-kind';
import { withExistingHubs } from '../../support/outside-parts';

/** Properties that are for the reader of the drawing only, with the reason. */
const drawingOnly: Readonly<Record<string, string>> = {
  'autoScalingGroup.healthPath': 'what the servers answer is said by their code',
  'ec2.healthPath': 'what the server answers is said by its code',
  'ecsService.healthPath': 'what the container answers is said by its code',
  'lambda.payload': 'what the function answers is said by its code',
  'account.environment': 'says how strictly the account is judged',
  'generic.note': 'is for people',
  'onPremDatabase.engine': 'what answers there is said by its owner',
  'onPremDatabase.port': 'the target group says on which port it is called',
  'onPremServer.port': 'the target group says on which port it is called',
  'vpcLinkV1.deployedWith': 'says what is deployed; rules compare',
  'vpcLinkV2.deployedWith': 'says what is deployed; rules compare',
  'client.notes': 'a caller is no resource',
  'restApi.expectedRps': 'says what is planned; rules judge it',
  'restApi.maxPayloadMb': 'says what is planned; rules judge it',
  'httpApi.expectedRps': 'says what is planned; rules judge it',
  'httpApi.maxPayloadMb': 'says what is planned; rules judge it',
  'subnet.access': 'says what is intended; routes decide what is so',
};

const doc = everyKind(withExistingHubs);
const before = JSON.stringify(buildStacks(doc, new Set()));
const nodes = Object.values(doc.nodes);

interface Case {
  readonly name: string;
  readonly kind: string;
  readonly schema: z.ZodType;
  readonly change: (node: DiagramNode, to: unknown) => DiagramNode;
  readonly read: (node: DiagramNode) => readonly unknown[];
}

const cases = KINDS.flatMap((kind): readonly Case[] =>
  Object.entries(kind.props.shape).flatMap(([prop, schema]): readonly Case[] => {
    if (metaOf(schema as z.ZodType).rows) return rowCases(kind.id, prop, rowShape(kind.props, prop));
    return [
      {
        name: `${kind.id}.${prop}`,
        kind: kind.id,
        schema: schema as z.ZodType,
        change: (node, to) => ({ ...node, props: { ...node.props, [prop]: to } }) as DiagramNode,
        read: (node) => [Object(node.props)[prop]],
      },
    ];
  }),
);

function rowCases(kind: string, list: string, shape: Readonly<Record<string, z.ZodType>>): readonly Case[] {
  return Object.entries(shape)
    .filter(([prop]) => prop !== 'id')
    .map(([prop, schema]) => ({
      name: `${kind}.${list}[].${prop}`,
      kind,
      schema,
      change: (node, to) => {
        const rows = rowsIn(node, list).map((row) => ({ ...row, [prop]: to }));
        return { ...node, props: { ...node.props, [list]: rows } } as unknown as DiagramNode;
      },
      read: (node) => rowsIn(node, list).map((row) => row[prop]),
    }));
}

describe('every property of every kind changes the export when it changes', () => {
  it('of every kind there is', () => {
    expect(new Set(nodes.map((node) => node.kind))).toEqual(new Set(KINDS.map((kind) => kind.id)));
    expect(cases.length).toBeGreaterThan(70);
  });

  it.each(cases.filter(({ name }) => !(name in drawingOnly)).map((one) => [one.name, one] as const))(
    '%s',
    (_name, one) => {
      expect(changesExport(one)).toBe(true);
    },
  );

  it.each(Object.entries(drawingOnly))('but %s, because %s', (name) => {
    const one = cases.find((candidate) => candidate.name === name);
    expect(one && changesExport(one)).toBe(false);
  });
});

function changesExport({ kind, schema, change, read }: Case): boolean {
  const ofKind = nodes.filter((node) => node.kind === kind);
  return ofKind.some((node) =>
    read(node)
      .flatMap((value) => othersThan(value, schema))
      .some((to) => JSON.stringify(buildStacks(withNode(change(node, to)), new Set())) !== before),
  );
}

function withNode(node: DiagramNode): Diagram {
  return { ...doc, nodes: { ...doc.nodes, [node.id]: node } };
}

/** Values a property could have instead, by its schema. */
function othersThan(value: unknown, schema: z.ZodType): readonly unknown[] {
  const { refersTo, refersToRow } = metaOf(schema);
  if (refersTo) {
    const ids = nodes.filter((node) => refersTo.includes(node.kind)).map((node) => node.id);
    return Array.isArray(value)
      ? [value.slice(1), ids.filter((id) => !value.includes(id))]
      : ids.filter((id) => id !== value);
  }
  if (refersToRow) {
    const hasTargets = (node: DiagramNode) => 'listeners' in node.props || 'origins' in node.props;
    return nodes.filter(hasTargets).flatMap((node) => rowsOf(node).map((row) => row.id));
  }
  const { enum: options } = z.toJSONSchema(schema, { io: 'input' });
  if (options) return options.filter((option) => option !== value);
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  return ['10.9.0.0/24', 'eu-west-1', '{"Version":"2012-10-17"}', '999999999999', '/other'];
}
