import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/model/commands/connect';
import { addRow, setProp } from '../../../src/model/commands/edit-node';
import { insertNode } from '../../../src/model/commands/insert-node';
import { type Diagram, OUT } from '../../../src/model/document/diagram';
import { nodeChanges } from '../../../src/model/document/node-changes';
import { isOnlyDrawn } from '../../../src/model/document/only-drawn';
import { NodeId } from '../../../src/model/kinds/fields';
import { silentChanges } from '../../../src/model/writeback/silent-changes';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { baseTemplate } from '../../support/bases';
import { importedTemplate } from '../../support/imported-resources';
import { run } from '../../support/run-command';
import { singleChanges } from '../../support/single-changes';

/** A diagram in which the n-th change of every node was made. */
function changedEverywhere(doc: Diagram, n: number): Diagram {
  const changes = singleChanges(doc).filter(({ property }) => property !== 'label');
  const changed = Object.values(doc.nodes).flatMap(({ id }) => {
    const own = changes.filter(({ node }) => node === id);
    return own[n % own.length]?.after().nodes[id] ?? [];
  });
  return { ...doc, nodes: { ...doc.nodes, ...Object.fromEntries(changed.map((node) => [node.id, node])) } };
}

/** The same question asked of each change by itself, by writing the templates without it. */
function askedOneByOne(doc: Diagram): readonly string[] {
  const texts = (of: Diagram) => {
    const { files, unwritten } = writeTemplates(of, new Set());
    return [files.map(({ text }) => text), unwritten];
  };
  const now = JSON.stringify(texts(doc));
  return nodeChanges(doc).flatMap(({ node, name, untold, revert }) => {
    const without = texts({ ...doc, nodes: { ...doc.nodes, [node.id]: revert(node) } });
    if (isOnlyDrawn(node, name) || JSON.stringify(without) !== now) return [];
    return [untold];
  });
}

describe('changes that a template does not say', () => {
  const cases = (['rest-v1', 'http-v2'] as const).flatMap((base) => [0, 1, 2, 3, 5, 8].map((n) => [base, n] as const));
  it.each(cases)('are the same asked together as asked one by one: %s, change %i of every node', (base, n) => {
    const doc = changedEverywhere(importedTemplate(baseTemplate(base)).diagram, n);
    expect(silentChanges(doc, new Set())).toEqual(askedOneByOne(doc));
  });

  it('are some among those tried', () => {
    const told = cases.flatMap(([base, n]) =>
      silentChanges(changedEverywhere(importedTemplate(baseTemplate(base)).diagram, n), new Set()),
    );
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('rows and wires that a template cannot follow', () => {
  const { diagram } = importedTemplate(`Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      VpcId: !Ref Vpc
      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8 }]
  Targets: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { VpcId: !Ref Vpc, Port: 80, Protocol: HTTP } }
  Box: { Type: AWS::EC2::Instance, Properties: { ImageId: ami-12345678, SubnetId: !Ref A } }
`);
  const idOf = (logicalId: string) => {
    const node = Object.values(diagram.nodes).find((each) => each.logicalId === logicalId);
    if (!node) throw new Error(`no ${logicalId}`);
    return node.id;
  };
  const rule = (cidr: string) =>
    run(diagram, addRow, { id: idOf('Group'), list: 'rules', values: { ...group().rules[0], cidr, fromPort: 80 } });
  const group = () => {
    const node = diagram.nodes[idOf('Group')];
    if (node?.kind !== 'securityGroup') throw new Error('no group');
    return node.props;
  };

  it('a rule without an address is told, and one with an address is written', () => {
    expect(silentChanges(rule(''), new Set())).toEqual([
      expect.stringContaining('A new rule of Security group "Group"'),
    ]);
    expect(silentChanges(rule('10.9.0.0/16'), new Set())).toEqual([]);
  });

  it('what an export would only say in a comment is told', () => {
    const { diagram: drawn } = importedTemplate(`Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Nlb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: network, Scheme: internal } }
  Offer: { Type: AWS::EC2::VPCEndpointService, Properties: { NetworkLoadBalancerArns: [!Ref Nlb] } }
  Door: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: !Ref Vpc, VpcEndpointType: Interface, ServiceName: !Sub 'com.amazonaws.vpce.\${AWS::Region}.\${Offer}' } }
`);
    const door = Object.values(drawn.nodes).find(({ logicalId }) => logicalId === 'Door');
    if (!door) throw new Error('no door');
    const named = run(drawn, setProp, { id: door.id, prop: 'privateDns', value: true });
    expect(silentChanges(named, new Set())).toHaveLength(1);
  });

  it('a wire that AWS refuses is told, and one that it takes is written', () => {
    const wired = run(diagram, connect, { from: { node: idOf('Targets'), port: OUT }, to: idOf('Box') });
    const drafts = new Set(Object.values(wired.wires).map(({ id }) => id));
    expect(drafts.size).toBe(1);
    expect(silentChanges(wired, new Set())).toEqual([]);
    expect(silentChanges(wired, drafts)).toEqual([
      expect.stringMatching(/^The wire from .*"Targets" to .*"Box" has no place/),
    ]);
  });

  it('a wire of what no template has is kept beside it instead', () => {
    const client = NodeId.parse('n_client');
    const drawn = run(diagram, insertNode, { id: client, kind: 'client', onto: null, at: { x: 0, y: 0 } });
    const wired = run(drawn, connect, { from: { node: client, port: OUT }, to: idOf('Box') });
    expect(Object.keys(wired.wires)).toHaveLength(1);
    expect(silentChanges(wired, new Set())).toEqual([]);
  });
});
