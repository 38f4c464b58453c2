import { describe, expect, it } from 'vitest';
import { brokenReference } from '../../../src/model/document/check-references';
import { type Diagram, type DiagramFile, FileSchema } from '../../../src/model/document/diagram';
import { diagramJsonSchema } from '../../../src/model/document/json-schema';
import { MAX_DEPTH } from '../../../src/model/document/load';
import {
  referenceFields,
  referencesOf,
  rowLists,
  rowReferenceFields,
  rowsOf,
} from '../../../src/model/document/references';
import { saveDiagram } from '../../../src/model/document/save';
import { KINDS } from '../../../src/model/kinds/registry';
import { idOf, rowIdOf, twoZones } from '../../support/diagram';
import { nodeId, nodeOf } from '../../support/run-command';

const start = twoZones()
  .node('securityGroup', 'sg', { in: 'main', props: { rules: [{}, { peer: 'sg' }] } })
  .node('alb', 'web', {
    in: 'main',
    props: { listeners: [{}], subnets: ['private-a'], securityGroups: ['sg'] },
  })
  .node('targetGroup', 'to-web', { in: 'main' })
  .wire('web', 'to-web', 0)
  .build();

describe('references', () => {
  it('are found in properties and in rows, with the path a person can follow', () => {
    expect(referencesOf(nodeOf(start, 'alb', nodeId('web'))).map(({ path, to }) => [path, to])).toEqual([
      ['subnets[0]', idOf('private-a')],
      ['securityGroups[0]', idOf('sg')],
    ]);
    expect(referencesOf(nodeOf(start, 'securityGroup', nodeId('sg')))).toEqual([
      { path: 'rules[1].peer', to: idOf('sg'), kinds: ['securityGroup'] },
    ]);
  });

  it('name kinds that exist, and rows only where a kind has rows', () => {
    const known = KINDS.map(({ id }) => id);
    for (const { id } of KINDS) {
      const { own, inRows } = referenceFields(id);
      const named = [own, ...inRows.values()].flatMap((fields) => [...fields.values()].flat());
      expect(known).toEqual(expect.arrayContaining(named));
      expect(rowLists(id)).toEqual(expect.arrayContaining([...inRows.keys(), ...rowReferenceFields(id).keys()]));
    }
    expect(rowReferenceFields('restApi').get('routes')).toEqual(['listener']);
  });

  it('to rows are those of the property the kind draws', () => {
    expect(rowsOf(nodeOf(start, 'alb', nodeId('web'))).map(({ id }) => id)).toEqual([rowIdOf('web', 0)]);
    expect(rowsOf(nodeOf(start, 'vpc', nodeId('main')))).toEqual([]);
  });
});

type Wreck = (file: {
  nodes: Record<string, unknown>[];
  wires: { id: string; from: { node: string; port: string }; to: { node: string; port: string } }[];
}) => void;

function wrecked(doc: Diagram, wreck: Wreck): DiagramFile {
  const file = JSON.parse(saveDiagram(doc));
  wreck(file);
  return FileSchema.parse(file);
}

function at(nodes: Record<string, unknown>[], label: string): Record<string, unknown> {
  const node = nodes.find(({ id }) => id === idOf(label));
  if (!node) throw new Error(`no ${label}`);
  return node;
}

describe('a file whose references lead nowhere', () => {
  const cases: readonly (readonly [string, string, Wreck])[] = [
    ['two nodes with one id', 'two nodes have the id n_acct', ({ nodes }) => nodes.push({ ...nodes[0] })],
    [
      'a parent that is missing',
      'there is no node n_gone',
      ({ nodes }) => {
        at(nodes, 'web').parent = 'n_gone';
      },
    ],
    [
      'a parent that holds nothing',
      'n_toweb cannot hold other nodes',
      ({ nodes }) => {
        at(nodes, 'web').parent = 'n_toweb';
      },
    ],
    [
      'a circle of containers',
      'would contain itself',
      ({ nodes }) => {
        at(nodes, 'acct').parent = 'n_main';
      },
    ],
    [
      'logical ids that differ in case',
      'two nodes have the logical id',
      ({ nodes }) => {
        at(nodes, 'web').logicalId = 'ACCT';
      },
    ],
    [
      'a property that names a missing node',
      'there is no node n_gone',
      ({ nodes }) => {
        at(nodes, 'web').props = { subnets: ['n_gone'] };
      },
    ],
    [
      'a property that names a wrong kind',
      'VPC',
      ({ nodes }) => {
        at(nodes, 'web').props = { subnets: ['n_main'] };
      },
    ],
    [
      'two wires with one id',
      'two wires have the id w_0',
      ({ wires }) => wires.push({ ...wires[0] } as (typeof wires)[0]),
    ],
    [
      'a wire to a missing node',
      'there is no node n_gone',
      ({ wires }) => {
        for (const wire of wires) wire.to.node = 'n_gone';
      },
    ],
    [
      'a wire from a missing row',
      'n_web has no port r_gone',
      ({ wires }) => {
        for (const wire of wires) wire.from.port = 'r_gone';
      },
    ],
    [
      'a wire from where wires end',
      'n_web has no port in',
      ({ wires }) => {
        for (const wire of wires) wire.from.port = 'in';
      },
    ],
  ];

  it.each(cases)('is told about %s: %s', (_situation, problem, wreck) => {
    const broken = brokenReference(wrecked(start, wreck), MAX_DEPTH);
    expect(broken?.problem).toContain(problem);
    expect(broken?.where).toMatch(/^(nodes|wires)\[\d+\]\.\w+/);
  });

  it('is told about containers nested too deep', () => {
    expect(
      brokenReference(
        wrecked(start, () => undefined),
        3,
      )?.problem,
    ).toBe('containers are nested more than 3 deep');
  });

  it('is not told anything when all is well', () => {
    expect(
      brokenReference(
        wrecked(start, () => undefined),
        MAX_DEPTH,
      ),
    ).toBeUndefined();
  });
});

describe('the JSON Schema of a file', () => {
  it('knows every kind and forbids what the reader would refuse', () => {
    const text = JSON.stringify(diagramJsonSchema());
    for (const { id } of KINDS) expect(text).toContain(`"const":"${id}"`);
    expect(diagramJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
