import { describe, expect, it } from 'vitest';
import { setLabel, setProp } from '../../../src/model/commands/edit-node';
import type { Diagram } from '../../../src/model/document/diagram';
import { keptLayout, printLayout, readLayout, withLayout } from '../../../src/model/document/kept-layout';
import { importTemplates } from '../../../src/model/import/import-templates';
import { silentChanges } from '../../../src/model/writeback/silent-changes';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { run } from '../../support/run-command';

const TEMPLATE = `Parameters:
  VpcId: { Type: AWS::EC2::VPC::Id }
Resources:
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
  Topic: { Type: AWS::SNS::Topic }
  Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: web, VpcId: !Ref VpcId } }
`;

function imported(text = TEMPLATE): Diagram {
  const result = importTemplates([{ name: 'a.yaml', text }]);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.diagram;
}

function nodeOf(doc: Diagram, kind: string) {
  const node = Object.values(doc.nodes).find((each) => each.kind === kind);
  if (!node) throw new Error(`no ${kind}`);
  return node;
}

describe('what only the drawing has', () => {
  const doc = imported();
  const [api, topic, vpc] = [nodeOf(doc, 'restApi'), nodeOf(doc, 'generic'), nodeOf(doc, 'vpc')];
  const changed = [
    (it: Diagram) => run(it, setProp, { id: api.id, prop: 'expectedRps', value: 500 }),
    (it: Diagram) => run(it, setProp, { id: api.id, prop: 'metrics', value: true }),
    (it: Diagram) => run(it, setProp, { id: topic.id, prop: 'note', value: 'for the accountants' }),
    (it: Diagram) => run(it, setLabel, { id: topic.id, label: 'Invoices' }),
    (it: Diagram) => run(it, setProp, { id: vpc.id, prop: 'cidr', value: '10.7.0.0/16' }),
  ].reduce((it, change) => change(it), doc);
  const kept = readLayout(printLayout(keptLayout(changed)));
  if (!kept) throw new Error('no layout');

  it('is kept beside the template and comes back with it; what the template says is not', () => {
    const again = withLayout(imported(), kept).doc;
    expect(nodeOf(again, 'restApi').props).toMatchObject({ expectedRps: 500, metrics: false });
    expect(nodeOf(again, 'generic')).toMatchObject({ label: 'Invoices', props: { note: 'for the accountants' } });
    expect(nodeOf(again, 'vpc').props).toMatchObject({ cidr: '10.7.0.0/16' });
  });

  it('gives way where the template says otherwise by now', () => {
    const renamed = { ...kept, drawn: { Api: { label: ['orders', 'shop'] as [string, string] } } };
    const other = withLayout(imported(TEMPLATE.replace('Name: orders', 'Name: invoices')), renamed).doc;
    expect(nodeOf(other, 'restApi').label).toBe('invoices');
  });

  it('is nothing that a kind does not have, or that is none of its values', () => {
    const broken = { ...kept, drawn: { Api: { props: { expectedRps: [0, 'many'], nonsense: [undefined, 1] } } } };
    const { doc: again } = withLayout(imported(), broken as never);
    expect(nodeOf(again, 'restApi').props).toEqual(api.props);
  });
});

describe('what exists already and is given by a parameter', () => {
  const text = `Parameters:
  Net: { Type: AWS::EC2::VPC::Id }
  Lb: { Type: String }
Resources:
  A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net, CidrBlock: 10.7.1.0/24 } }
  B: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net, CidrBlock: 10.7.2.0/24 } }
  Targets: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { VpcId: !Ref Net, Port: 80, Protocol: HTTP } }
  Web:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Lb
      Port: 80
      Protocol: HTTP
      DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Targets }]
`;
  const read = (name: string, of = text, parameters: Readonly<Record<string, string>> = {}): Diagram => {
    const result = importTemplates([{ name, text: of, parameters }]);
    if (!result.ok) throw new Error(result.error.sentence);
    return result.value.diagram;
  };
  const doc = read('a.yaml');
  const [vpc, alb] = [nodeOf(doc, 'vpc'), nodeOf(doc, 'alb')];
  const subnets = Object.values(doc.nodes).filter(({ kind }) => kind === 'subnet');
  const changed = [
    (it: Diagram) => run(it, setProp, { id: vpc.id, prop: 'cidr', value: '10.7.0.0/16' }),
    (it: Diagram) => run(it, setLabel, { id: vpc.id, label: 'Shared' }),
    (it: Diagram) => run(it, setProp, { id: alb.id, prop: 'subnets', value: subnets.map(({ id }) => id) }),
  ].reduce((it, change) => change(it), doc);
  const kept = (it: Diagram) => {
    const layout = readLayout(printLayout(keptLayout(it)));
    if (!layout) throw new Error('no layout');
    return layout;
  };

  it.each<readonly [string, Diagram]>([
    ['as it was', read('a.yaml')],
    ['by another name of its file', read('b.yaml')],
    ['with an id for the parameter', read('a.yaml', text, { Net: 'vpc-12345678' })],
  ])('has what was set on it again: %s', (_, again) => {
    const { doc: found, missing } = withLayout({ ...again, layout: {} }, kept(changed));
    expect(missing.map((id) => found.nodes[id]?.kind)).toEqual([]);
    expect(nodeOf(found, 'vpc')).toMatchObject({ label: 'Shared', props: { cidr: '10.7.0.0/16' } });
    const own = Object.values(found.nodes).flatMap(({ id, kind }) => (kind === 'subnet' ? [id] : []));
    expect(nodeOf(found, 'alb').props).toMatchObject({ subnets: own });
  });

  it('keeps it when it gets its id later', () => {
    const later = run(changed, setProp, { id: vpc.id, prop: 'externalId', value: 'vpc-12345678' });
    const written = text.replace(
      'Net: { Type: AWS::EC2::VPC::Id }',
      'Net: { Type: AWS::EC2::VPC::Id, Default: vpc-12345678 }',
    );
    expect(nodeOf(withLayout(read('a.yaml', written), kept(later)).doc, 'vpc')).toMatchObject({
      label: 'Shared',
      props: { cidr: '10.7.0.0/16', externalId: 'vpc-12345678' },
    });
  });

  it('names nothing that the template has lost', () => {
    const without = text.replace(/ {2}B: .*\n/, '');
    expect(nodeOf(withLayout(read('a.yaml', without), kept(changed)).doc, 'alb').props).toMatchObject({ subnets: [] });
  });
});

describe('where a template is deployed to', () => {
  const text = `Resources:
  Zone: { Type: AWS::Route53::HostedZone, Properties: { Name: shop.internal, VPCs: [{ VPCId: !Ref Vpc, VPCRegion: !Ref 'AWS::Region' }] } }
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
`;
  const doc = imported(text);
  const [account, region] = [nodeOf(doc, 'account'), nodeOf(doc, 'region')];
  const set = (it: Diagram) =>
    run(run(it, setProp, { id: region.id, prop: 'code', value: 'eu-west-1' }), setProp, {
      id: account.id,
      prop: 'accountId',
      value: '111122223333',
    });

  it('is kept beside it, and its text goes on asking for the Region', () => {
    const changed = set(doc);
    const written = writeTemplates(changed, new Set());
    expect([written.files[0]?.text, written.unwritten, silentChanges(changed, new Set(), written)]).toEqual([
      text,
      [],
      [],
    ]);
    const kept = readLayout(printLayout(keptLayout(changed)));
    if (!kept) throw new Error('no layout');
    const { doc: again, missing } = withLayout({ ...imported(text), layout: {} }, kept);
    expect(missing).toEqual([]);
    expect(nodeOf(again, 'region').props).toEqual({ code: 'eu-west-1' });
    expect(nodeOf(again, 'account').props).toMatchObject({ accountId: '111122223333' });
  });

  it('is no other where the design was looked at in a Region', () => {
    const result = importTemplates([{ name: 'a.yaml', text, parameters: { 'AWS::Region': 'eu-central-1' } }]);
    if (!result.ok) throw new Error(result.error.sentence);
    const there = nodeOf(result.value.diagram, 'region');
    const moved = run(result.value.diagram, setProp, { id: there.id, prop: 'code', value: 'eu-west-1' });
    expect(writeTemplates(moved, new Set()).files[0]?.text).toBe(text);
  });

  it('is found again where zones say which Region it was', () => {
    const zoned = `Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-central-1a } }
`;
    const drawn = imported(zoned);
    const moved = run(drawn, setProp, { id: nodeOf(drawn, 'region').id, prop: 'code', value: 'eu-west-1' });
    expect(writeTemplates(moved, new Set()).files[0]?.text).toBe(zoned);
    const kept = readLayout(printLayout(keptLayout(moved)));
    const again = kept && withLayout({ ...imported(zoned), layout: {} }, kept);
    expect(again?.missing).toEqual([]);
    expect(again && nodeOf(again.doc, 'region').props).toEqual({ code: 'eu-west-1' });
  });
});
