import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramNode } from '../../../src/model/document/diagram';
import { NodeSchema } from '../../../src/model/document/diagram';
import { loadDiagram } from '../../../src/model/document/load';
import { saveDiagram } from '../../../src/model/document/save';
import { rebase } from '../../../src/model/import/rebase';
import type { NodeId } from '../../../src/model/kinds/fields';
import { type ImportedDesign, imported } from '../../support/imported-design';

const text = (extra = '', ports = '443') => `Parameters: { Stage: { Type: String, Default: test } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: !If [IsProd, 10.1.0.0/16, 10.2.0.0/16] } }
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: g
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/8 }
        - { IpProtocol: tcp, FromPort: ${ports}, ToPort: ${ports}, CidrIp: 10.0.0.0/8 }
  Topic: { Type: 'AWS::SNS::Topic' }
  A: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
  Alb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: [!Ref A] } }
  Tg: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { VpcId: !Ref Vpc, Port: 80, Protocol: HTTP } }
  Listen:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: { LoadBalancerArn: !Ref Alb, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Tg }] }
${extra}`;

/** The diagram with some nodes changed, or gone. */
function edited(
  { diagram, node }: ImportedDesign,
  changes: Readonly<Record<string, ((node: DiagramNode) => DiagramNode) | null>>,
): Diagram {
  const nodes = new Map(Object.values(diagram.nodes).map((each) => [each.id, each]));
  for (const [logicalId, change] of Object.entries(changes)) {
    const before = node(logicalId);
    if (change) nodes.set(before.id, change(before));
    else nodes.delete(before.id);
  }
  const isThere = (id: NodeId) => nodes.has(id);
  const wires = Object.entries(diagram.wires).filter(([, { from, to }]) => isThere(from.node) && isThere(to.node));
  return { ...diagram, nodes: Object.fromEntries(nodes), wires: Object.fromEntries(wires) };
}

const withProps = (props: Readonly<Record<string, unknown>>) => (node: DiagramNode) =>
  ({ ...node, props: { ...node.props, ...props } }) as DiagramNode;

function find(diagram: Diagram, logicalId: string): DiagramNode | undefined {
  return Object.values(diagram.nodes).find((node) => node.logicalId === logicalId);
}

describe('another import of the same templates', () => {
  it('is the import itself when nobody changed anything', () => {
    const { diagram } = imported(text());
    expect(rebase(diagram, imported(text()).diagram)).toEqual(diagram);
  });

  it('keeps what somebody changed, and takes what changed in the text', () => {
    const first = imported(text());
    const doc = edited(first, { Vpc: withProps({ dnsHostnames: true }), Alb: (node) => ({ ...node, label: 'Front' }) });
    const result = rebase(doc, imported(text(), { parameters: { Stage: 'prod' } }).diagram);
    expect(find(result, 'Vpc')?.props).toMatchObject({ cidr: '10.1.0.0/16', dnsHostnames: true });
    expect(find(result, 'Alb')?.label).toBe('Front');
  });

  it('keeps changed rows beside those that changed in the text', () => {
    const first = imported(text());
    const rules = (first.node('Group').props as { rules: readonly Record<string, unknown>[] }).rules;
    const changed = rules.map((rule, i) => (i === 0 ? { ...rule, toPort: 90 } : rule));
    const doc = edited(first, {
      Group: withProps({ rules: [...changed, { ...rules[0], id: 'r_new', cidr: '10.9.0.0/16' }] }),
    });
    const result = rebase(doc, imported(text('', '8443')).diagram);
    expect(find(result, 'Group')?.props).toMatchObject({
      rules: [{ toPort: 90 }, { toPort: 8443 }, { id: 'r_new', cidr: '10.9.0.0/16' }],
    });
  });

  it('leaves out what somebody deleted, with its wires', () => {
    const doc = edited(imported(text()), { Tg: null });
    const result = rebase(doc, imported(text()).diagram);
    expect(find(result, 'Tg')).toBeUndefined();
    expect(result.wires).toEqual({});
    expect(Object.values(result.source?.base.nodes ?? {}).map(({ logicalId }) => logicalId)).toContain('Tg');
  });

  it('keeps what somebody added, wherever its container went', () => {
    const first = imported(text());
    const added = NodeSchema.parse({
      id: 'n_added',
      kind: 'securityGroup',
      label: 'mine',
      logicalId: 'Topic2',
      parent: first.node('Vpc').id,
      props: { rules: [{ id: 'r_mine', peer: first.node('Group').id }] },
    }) as DiagramNode;
    const doc: Diagram = { ...first.diagram, nodes: { ...first.diagram.nodes, [added.id]: added } };
    const other = "Resources:\n  Topic2: { Type: 'AWS::SNS::Topic' }\n";
    const result = rebase(doc, imported(other).diagram);
    expect(result.nodes[added.id]).toMatchObject({ logicalId: 'Topic22', props: { rules: [{ peer: null }] } });
    expect(find(result, 'Region')?.id).toBe(result.nodes[added.id]?.parent);
    expect(loadDiagram(saveDiagram({ ...result, layout: { ...result.layout, [added.id]: { x: 0, y: 0 } } })).ok).toBe(
      true,
    );
  });

  it('keeps positions and settings', () => {
    const { diagram, node } = imported(text());
    const doc: Diagram = {
      ...diagram,
      settings: { ...diagram.settings, profile: 'saa-c03' },
      layout: { ...diagram.layout, [node('Topic').id]: { x: 400, y: 300 } },
    };
    const again = imported(text("  New: { Type: 'AWS::SNS::Topic' }"));
    const result = rebase(doc, again.diagram);
    expect(result.settings.profile).toBe('saa-c03');
    expect(result.layout[node('Topic').id]).toEqual({ x: 400, y: 300 });
    expect(result.layout[again.node('New').id]).toBeDefined();
  });
});
