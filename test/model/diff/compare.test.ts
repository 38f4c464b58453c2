import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDiagrams } from '../../../src/model/diff/compare';
import { sectionsOf, summaryOf } from '../../../src/model/diff/sections';
import type { Diagram } from '../../../src/model/document/diagram';
import { loadDiagram } from '../../../src/model/document/load';
import { saveDiagram } from '../../../src/model/document/save';
import { importTemplates } from '../../../src/model/import/import-templates';
import { twoZones } from '../../support/diagram';
import { everyKind } from '../../support/every-kind';

/** The same design as somebody else would have drawn it: every id of a node, row and wire is another one. */
function redrawn(doc: Diagram, seed: number): Diagram {
  const text = saveDiagram(doc).replace(/"([nwr])_([a-z0-9]+)"/g, (_, prefix, name) => {
    return `"${prefix}_${name.split('').reverse().join('').slice(0, 30)}${seed}"`;
  });
  const loaded = loadDiagram(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const lines = (old: Diagram, now: Diagram) =>
  sectionsOf(compareDiagrams(old, now)).flatMap(({ title, differences }) =>
    differences.map(({ sign, text, details }) => [title, sign, text, ...details].join(' | ')),
  );

describe('two designs', () => {
  it('are equal when only their ids differ, for every kind', () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const comparison = compareDiagrams(everyKind(), redrawn(everyKind(), seed));
        expect(summaryOf(comparison)).toBe('');
        expect(comparison.isEqual).toBe(true);
      }),
      { numRuns: 3 },
    );
  });

  it('are equal when things only stand elsewhere', () => {
    const doc = twoZones().build();
    const layout = Object.fromEntries(
      Object.entries(doc.layout).map(([id, place]) => [id, { ...place, x: place.x + 7 }]),
    );
    expect(compareDiagrams(doc, { ...doc, layout }).isEqual).toBe(true);
  });

  it('differ by a node, by what is said of it, and by nothing else', () => {
    const old = twoZones().build();
    const now = twoZones()
      .node('subnet', 'far', { in: 'zone-a', props: { cidr: '10.9.0.0/24' } })
      .build();
    expect(lines(old, now)).toEqual([
      'Findings | + | error CNT-08: Subnet "far" has 10.9.0.0/24, which is not part of 10.0.0.0/16 of VPC "main".',
      'Nodes | + | Subnet "far"',
    ]);
    expect(lines(now, old)).toEqual([
      'Findings | - | error CNT-08: Subnet "far" has 10.9.0.0/24, which is not part of 10.0.0.0/16 of VPC "main".',
      'Nodes | - | Subnet "far"',
    ]);
  });

  it('know of one template by two names what nobody can know before deployment', () => {
    const text = `
Parameters: { Stage: { Type: String, Default: test }, Block: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Resources:
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: !Ref Block } }
  Private: { Type: AWS::EC2::Subnet, Condition: IsProd, Properties: { VpcId: !Ref Net, CidrBlock: 10.9.0.0/24 } }
`;
    const read = (name: string) => {
      const result = importTemplates([{ name, text }]);
      if (!result.ok) throw new Error(result.error.sentence);
      return result.value.diagram;
    };
    expect(lines(read('old.yaml'), read('new.yaml'))).toEqual([]);
  });

  it('take rows that nobody knows before deployment for unknown, in a diagram that was saved with a change of them, too', () => {
    const text = `
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: !ImportValue Network }]
`;
    const result = importTemplates([{ name: 'web.yaml', text }]);
    if (!result.ok) throw new Error(result.error.sentence);
    const { diagram } = result.value;
    const nodes = Object.values(diagram.nodes).map((node) => ({ ...node, label: `${node.label}!` }));
    const changed = { ...diagram, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) as Diagram['nodes'] };
    expect(lines(diagram, redrawn(diagram, 1))).toEqual([]);
    expect(lines(diagram, redrawn(changed, 1)).filter((line) => !line.startsWith('Nodes'))).toEqual([]);
  });

  it('tell a new label from a new node', () => {
    const old = twoZones().build();
    const now: Diagram = {
      ...old,
      nodes: Object.fromEntries(
        Object.values(old.nodes).map((node) => [node.id, node.label === 'main' ? { ...node, label: 'core' } : node]),
      ) as Diagram['nodes'],
    };
    expect(lines(old, redrawn(now, 1))).toEqual(['Nodes | ~ | VPC "core" | renames VPC "main" to "core"']);
  });
});
