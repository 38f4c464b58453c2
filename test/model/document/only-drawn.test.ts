import { describe, expect, it } from 'vitest';
import { setLabel, setProp } from '../../../src/model/commands/edit-node';
import type { Diagram } from '../../../src/model/document/diagram';
import { keptLayout, printLayout, readLayout, withLayout } from '../../../src/model/document/kept-layout';
import { importTemplates } from '../../../src/model/import/import-templates';
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
