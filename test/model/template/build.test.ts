import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { printJson } from '../../../src/model/emit/json';
import { buildStacks } from '../../../src/model/template/build';
import { diagram, twoZones } from '../../support/diagram';
import { idsOfType, propertiesOf, stackOf, stacksOf } from '../../support/stacks';
import { starterNamed, starters } from '../../support/starters';
import { faultsOf } from '../../support/template-faults';

it('writes the classic chain as it has always been written', async () => {
  const [stack] = stacksOf(starterNamed('rest-v1-classic').doc).stacks;
  await expect(stack && printJson(stack)).toMatchFileSnapshot('../../golden/rest-v1-classic/template.json');
});

describe('the same diagram gives the same bytes', () => {
  const reversed = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).reverse());
  const shuffled = (doc: Diagram): Diagram => ({ ...doc, nodes: reversed(doc.nodes), wires: reversed(doc.wires) });

  it.each(starters.map(({ name, doc }) => [name, doc] as const))(
    'when the records of %s are reordered',
    (_name, doc) => {
      expect(stacksOf(shuffled(doc))).toEqual(stacksOf(doc));
      expect(stacksOf(shuffled(doc)).stacks.map(printJson)).toEqual(stacksOf(doc).stacks.map(printJson));
    },
  );

  it.each(starters.map(({ name, doc }) => [name, doc] as const))('when the nodes of %s are moved', (_name, doc) => {
    const layout = Object.fromEntries(
      Object.entries(doc.layout).map(([id, place]) => [id, { ...place, x: place.x + 8 }]),
    );
    expect(stacksOf({ ...doc, layout })).toEqual(stacksOf(doc));
  });
});

describe('stacks', () => {
  const twoAccounts = diagram()
    .node('account', 'alpha', { props: { accountId: '111111111111' } })
    .node('region', 'alpha region', { in: 'alpha', props: { code: 'eu-central-1' } })
    .node('vpc', 'alpha vpc', { in: 'alpha region', props: { cidr: '10.0.0.0/16' } })
    .node('account', 'beta', { props: { accountId: '222222222222' } })
    .node('region', 'beta region', { in: 'beta', props: { code: 'us-east-1' } })
    .node('vpc', 'beta vpc', { in: 'beta region', props: { cidr: '10.1.0.0/16' } });

  it('are one for each account and Region', () => {
    const { stacks } = stacksOf(twoAccounts.build());
    expect(stacks.map(({ stackName, account, region }) => [stackName, account, region])).toEqual([
      ['alpha-vpc', '111111111111', 'eu-central-1'],
      ['beta-vpc', '222222222222', 'us-east-1'],
    ]);
  });

  it('are one for two boxes with the same account number and Region code', () => {
    const doc = twoAccounts
      .node('account', 'alpha again', { props: { accountId: '111111111111' } })
      .node('region', 'again region', { in: 'alpha again', props: { code: 'eu-central-1' } })
      .node('vpc', 'third vpc', { in: 'again region', props: { cidr: '10.2.0.0/16' } });
    expect(stacksOf(doc.build()).stacks.map((stack) => idsOfType(stack, 'AWS::EC2::VPC'))).toEqual([
      ['AlphaVpc', 'ThirdVpc'],
      ['BetaVpc'],
    ]);
  });

  it('hand a value over as output and parameter, the giver deployed first', () => {
    const doc = twoAccounts.node('securityGroup', 'server sg', { in: 'beta vpc' }).node('securityGroup', 'client sg', {
      in: 'alpha vpc',
      props: { rules: [{ direction: 'out', peer: 'server sg' }] },
    });
    const { stacks, handovers } = stacksOf(doc.build());
    expect(stacks.map((stack) => stack.stackName)).toEqual(['beta-vpc', 'alpha-vpc']);
    expect(handovers).toEqual([
      { from: 'beta-vpc', output: 'ServerSgGroupIdOutput', to: 'alpha-vpc', parameter: 'ServerSgGroupIdValue' },
    ]);
    expect(stacks.map((stack) => faultsOf(printJson(stack)))).toEqual([[], []]);
    expect(stacks[0]?.outputs.map((output) => output.value)).toEqual([{ 'Fn::GetAtt': ['ServerSg', 'GroupId'] }]);
    expect(propertiesOf(stacks[1] ?? fail(), 'ClientSgOutTcp443')).toMatchObject({
      DestinationSecurityGroupId: { Ref: 'ServerSgGroupIdValue' },
    });
  });

  it('that wait for each other say so', () => {
    const doc = twoAccounts
      .node('securityGroup', 'server sg', { in: 'beta vpc' })
      .node('securityGroup', 'client sg', { in: 'alpha vpc', props: { rules: [{ peer: 'server sg' }] } })
      .build();
    const server = doc.nodes['n_serversg' as keyof typeof doc.nodes];
    const rule = {
      id: 'r_back',
      direction: 'in',
      protocol: 'tcp',
      fromPort: 1,
      toPort: 1,
      cidr: '',
      peer: 'n_clientsg',
      prefixList: '',
      description: '',
    };
    const circular = {
      ...doc,
      nodes: { ...doc.nodes, n_serversg: { ...server, props: { description: '', rules: [rule] } } },
    };
    const { stacks, handovers } = stacksOf(circular as Diagram);
    expect(handovers).toHaveLength(2);
    expect(stacks.flatMap((stack) => stack.notes)).toEqual([
      'This stack and beta-vpc need values of each other: deploy this one with placeholders first, and update it when the others are there.',
    ]);
  });

  it('are called after the API, not after its present label', () => {
    const doc = twoZones().node('httpApi', 'orders-api', { in: 'frankfurt' }).build();
    const relabelled = JSON.parse(JSON.stringify(doc).replace('"label":"orders-api"', '"label":"Bestellungen"'));
    expect(stacksOf(relabelled).stacks.map((stack) => stack.stackName)).toEqual(['orders-api']);
    expect(stacksOf(relabelled).title).toBe('Bestellungen');
  });

  it('do not exist for a drawing without a resource', () => {
    expect(stacksOf(diagram().node('client', 'caller').node('account', 'empty').build()).stacks).toEqual([]);
  });
});

describe('logical ids', () => {
  it('are the stored ones, and suffixes give way to them', () => {
    const stack = stackOf(
      twoZones().node('internetGateway', 'igw', { in: 'main' }).node('securityGroup', 'IGWattachment', { in: 'main' }),
    );
    expect(idsOfType(stack, 'AWS::EC2::SecurityGroup')).toEqual(['IGWattachment']);
    expect(idsOfType(stack, 'AWS::EC2::VPCGatewayAttachment')).toEqual(['IgwAttachment2']);
  });

  it('are never Default, which CDK refuses', () => {
    const doc = twoZones().node('securityGroup', 'sg', { in: 'main' }).build();
    const renamed = JSON.parse(JSON.stringify(doc).replace('"logicalId":"Sg"', '"logicalId":"Default"'));
    expect(stacksOf(renamed).stacks.map((stack) => idsOfType(stack, 'AWS::EC2::SecurityGroup'))).toEqual([
      ['Default2'],
    ]);
  });

  it('stay within 255 characters with a suffix', () => {
    const doc = twoZones().node('internetGateway', 'igw', { in: 'main' }).build();
    const long = JSON.parse(JSON.stringify(doc).replace('"logicalId":"Igw"', `"logicalId":"${'I'.repeat(255)}"`));
    const [stack] = stacksOf(long).stacks;
    expect(stack && faultsOf(printJson(stack))).toEqual([]);
  });
});

describe('what is drawn but cannot be exported', () => {
  it('leaves out a wire AWS would refuse, and says so', () => {
    const builder = twoZones()
      .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
      .node('vpcLinkV1', 'link', { in: 'frankfurt' })
      .wire('link', 'web');
    const stack = stackOf(builder);
    expect(propertiesOf(stack, 'Link')).toMatchObject({ TargetArns: [] });
    expect(stack.notes).toEqual([
      'The wire from VPC link V1 link to ALB web is one AWS would refuse, and is left out.',
    ]);
    expect(propertiesOf(buildStacks(builder.build(), new Set()).stacks[0] ?? fail(), 'Link')).toMatchObject({
      TargetArns: [{ Ref: 'Web' }],
    });
  });

  it('leaves out a route that ends nowhere, and says so', () => {
    const stack = stackOf(
      twoZones().node('restApi', 'api', { in: 'frankfurt', props: { routes: [{ method: 'GET', path: '/items' }] } }),
    );
    expect(idsOfType(stack, 'AWS::ApiGateway::Method')).toEqual([]);
    expect(stack.notes).toEqual(['Route GET /items of api reaches no listener, or more than one, and is left out.']);
  });
});

describe('order', () => {
  it('declares everything before it is referred to, section after section', () => {
    for (const { doc } of starters) {
      const [stack] = stacksOf(doc).stacks;
      const seen = new Set(stack?.parameters.map((parameter) => parameter.logicalId));
      for (const resource of stack?.resources ?? []) {
        const text = JSON.stringify([resource.properties, resource.dependsOn]);
        for (const other of stack?.resources ?? []) {
          if (new RegExp(`"${other.logicalId}"|\\{${other.logicalId}[.}]`).test(text))
            expect(seen).toContain(other.logicalId);
        }
        seen.add(resource.logicalId);
      }
      const sections = stack?.resources.map((resource) => resource.section) ?? [];
      const changes = sections.filter((section, i) => section !== sections[i - 1]);
      expect(new Set(changes).size).toBe(changes.length);
    }
  });
});

function fail(): never {
  throw new Error('there is no stack');
}
