import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/model/commands/connect';
import { insertNode } from '../../../src/model/commands/insert-node';
import type { Diagram, DiagramNode } from '../../../src/model/document/diagram';
import { OUT } from '../../../src/model/document/diagram';
import {
  keptLayout,
  printLayout,
  readLayout,
  withKeptNodes,
  withLayout,
} from '../../../src/model/document/kept-layout';
import { importTemplates } from '../../../src/model/import/import-templates';
import { NodeId } from '../../../src/model/kinds/fields';
import type { KindId } from '../../../src/model/kinds/registry';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { countingIds, run } from '../../support/run-command';

const TEMPLATE = `Resources:
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  First:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Net, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-central-1a }
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
`;

const newId = countingIds();

function imported(text: string): Diagram {
  const read = importTemplates([{ name: 'shop.yaml', text }]);
  if (!read.ok) throw new Error(read.error.sentence);
  return read.value.diagram;
}

function nodeOf(doc: Diagram, kind: KindId, label?: string): DiagramNode {
  const found = Object.values(doc.nodes).find((node) => node.kind === kind && (label ?? node.label) === node.label);
  if (!found) throw new Error(`no ${kind} ${label ?? ''}`);
  return found;
}

function put(doc: Diagram, kind: KindId, onto: NodeId | null, label: string, props: object = {}): Diagram {
  const id = NodeId.parse(newId('n'));
  const next = run(doc, insertNode, { id, kind, onto, at: { x: 640, y: 320 } }, newId);
  const node = next.nodes[id];
  if (!node) throw new Error(`${kind} was not put there`);
  return {
    ...next,
    nodes: { ...next.nodes, [id]: { ...node, label, props: { ...node.props, ...props } } as DiagramNode },
  };
}

/** What is written and kept, read again. */
function reopened(doc: Diagram): Diagram {
  const text = writeTemplates(doc, new Set()).files[0]?.text ?? '';
  const kept = readLayout(printLayout(keptLayout(doc)));
  if (!kept) throw new Error('the layout cannot be read');
  const { doc: again, missing } = withLayout(withKeptNodes(imported(text), kept), kept);
  expect(missing).toEqual([]);
  return again;
}

describe('what no template has', () => {
  it('comes back with its wires and its place', () => {
    const api = nodeOf(imported(TEMPLATE), 'restApi');
    const drawn = put(imported(TEMPLATE), 'client', null, 'Browser');
    const client = nodeOf(drawn, 'client');
    const doc = run(drawn, connect, { from: { node: client.id, port: OUT }, to: api.id }, newId);
    expect(Object.values(doc.wires)).toHaveLength(1);
    const again = reopened(doc);
    expect(again.nodes[client.id]).toEqual(client);
    expect(Object.values(again.wires)).toEqual(Object.values(doc.wires));
    expect(again.layout[client.id]).toEqual(doc.layout[client.id]);
    expect(writeTemplates(again, new Set()).files[0]?.text).toBe(TEMPLATE);
  });

  it('keeps what stands in it, and loses nothing by being kept twice', () => {
    const site = put(imported(TEMPLATE), 'onPremises', null, 'Office');
    const doc = put(site, 'onPremServer', nodeOf(site, 'onPremises').id, 'Printer');
    const again = reopened(reopened(doc));
    expect(nodeOf(again, 'onPremServer').parent).toBe(nodeOf(again, 'onPremises').id);
    expect(Object.keys(again.nodes).sort()).toEqual(Object.keys(doc.nodes).sort());
  });

  it('is not doubled where the template implies it by now', () => {
    const base = imported(TEMPLATE);
    const zoned = put(base, 'zone', nodeOf(base, 'vpc').id, 'Zone B', { letter: 'b' });
    const zone = nodeOf(zoned, 'zone', 'Zone B');
    const doc = put(zoned, 'subnet', zone.id, 'Second', { cidr: '10.0.2.0/24' });
    const again = reopened(doc);
    const zones = Object.values(again.nodes).filter(({ kind }) => kind === 'zone');
    expect(zones.map(({ props }) => 'letter' in props && props.letter).sort()).toEqual(['a', 'b']);
    const second = zones.find(({ props }) => 'letter' in props && props.letter === 'b');
    expect(second && again.layout[second.id]).toEqual(doc.layout[zone.id]);
  });

  it('is nothing where only resources are drawn', () => {
    expect(keptLayout(imported(TEMPLATE)).beside).toBeUndefined();
  });

  it('is left out where another version wrote it, and the places stay', () => {
    const doc = put(imported(TEMPLATE), 'client', null, 'Browser');
    const text = printLayout(keptLayout(doc)).replaceAll('"client"', '"spaceship"');
    const kept = readLayout(text);
    expect(kept?.beside).toBeUndefined();
    expect(Object.keys(kept?.nodes ?? {})).toContain('Net');
  });
});
