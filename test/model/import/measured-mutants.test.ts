import { describe, expect, it } from 'vitest';
import { locationOf } from '../../../src/cli/checked';
import { validate } from '../../../src/model/findings/validate';
import { placesOf } from '../../../src/model/writeback/places';
import { baseTemplate, exchanged } from '../../support/bases';
import { loadBundledValidator } from '../../support/bundled-validator';
import { importedTemplate } from '../../support/imported-resources';

/**
 * The twenty-five mistakes that judges of templates were measured with, ten in how a template is written and fifteen in
 * how things are connected. AWS's validator finds the former and Drawbridge the latter; where one of the two is blind the
 * other must not be.
 */
interface Mistake {
  readonly what: string;
  readonly base?: 'rest-v1' | 'http-v2';
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** Who finds it, under which code, and the line it is told at; of several lines the last. */
  readonly by: 'AWS' | 'Drawbridge';
  readonly rule: string;
  readonly line: string;
}

const nlbListener = '      LoadBalancerArn: !Ref Nlb\n      Protocol: TCP\n';
const albTargets = '      TargetType: alb\n      Protocol: TCP\n';
const subnetB = '      CidrBlock: 10.0.2.0/24\n      AvailabilityZone: !Select [1, !GetAZs ""]';
const albGroup = '      GroupDescription: ALB\n      VpcId: !Ref Vpc';
const fromInstances =
  '\n      SecurityGroupIngress:\n        - IpProtocol: tcp\n          FromPort: 1\n          ToPort: 1\n          SourceSecurityGroupId: !GetAtt WebGroup.GroupId';
const nlb = '      Type: network\n      Scheme: ';

const STRUCTURAL: readonly Mistake[] = [
  {
    what: 's01, an unknown type',
    edits: [['AWS::Cognito::UserPool', 'AWS::Cognito::UserPond']],
    by: 'AWS',
    rule: 'F3006',
    line: '  UserPool:',
  },
  {
    what: 's02, an unknown property',
    edits: [['      EnableDnsSupport: true', '      EnableDnsSupport: true\n      EnableDns: true']],
    by: 'AWS',
    rule: 'F3002',
    line: '      EnableDns: true',
  },
  {
    what: 's03, a required property that is missing',
    edits: [['      GroupDescription: In front\n', '']],
    by: 'AWS',
    rule: 'F3003',
    line: '  NlbGroup:\n    Type: AWS::EC2::SecurityGroup\n    Properties:',
  },
  {
    what: 's04, a list where a word belongs',
    edits: [['      PathPart: orders', '      PathPart: [orders]']],
    by: 'AWS',
    rule: 'F3012',
    line: '      PathPart: [orders]',
  },
  {
    what: 's05, a word that is none of the choices',
    edits: [['      TargetType: instance', '      TargetType: machine']],
    by: 'AWS',
    rule: 'W3030',
    line: '      TargetType: machine',
  },
  {
    what: 's06, a reference to nothing',
    edits: [['        - !Ref Nlb\n', '        - !Ref Nobody\n']],
    by: 'AWS',
    rule: 'F1020',
    line: '        - !Ref Nobody',
  },
  {
    what: 's07, an attribute that is none',
    edits: [['!GetAtt UserPool.Arn', '!GetAtt UserPool.Aaarn']],
    by: 'AWS',
    rule: 'E9004',
    line: '      ProviderARNs: [!GetAtt UserPool.Aaarn]',
  },
  {
    what: 's08, security groups that wait for one another',
    edits: [[albGroup, `${albGroup}${fromInstances}`]],
    by: 'AWS',
    rule: 'F3004',
    line: '  AlbGroup:',
  },
  {
    what: 's09, a block of addresses that is none',
    edits: [['CidrBlock: 10.0.2.0/24', 'CidrBlock: 10.0.2.0/33']],
    by: 'Drawbridge',
    rule: 'CNT-10',
    line: '  SubnetB:',
  },
  {
    what: 's10, an account number that begins with 0, without quotes',
    edits: [
      ['      Name: orders-link\n', '      Name: orders-link\n      Tags: [{ Key: owner, Value: 012345670123 }]\n'],
    ],
    by: 'Drawbridge',
    rule: 'EXP-05',
    line: '  Link:',
  },
];

const CONNECTIONS: readonly Mistake[] = [
  {
    what: 'd01, a V1 link to an ALB',
    edits: [['        - !Ref Nlb\n', '        - !Ref Alb\n']],
    by: 'Drawbridge',
    rule: 'API-09',
    line: '  Link:',
  },
  {
    what: 'd02, a target group of type alb that speaks HTTP',
    edits: [[albTargets, albTargets.replace('TCP', 'HTTP')]],
    by: 'Drawbridge',
    rule: 'LB-06',
    line: '  AlbTargets:',
  },
  {
    what: 'd03, a listener of an NLB that speaks HTTP',
    edits: [[nlbListener, nlbListener.replace('TCP', 'HTTP')]],
    by: 'Drawbridge',
    rule: 'LB-02',
    line: '  Nlb:',
  },
  {
    what: 'd04, an ALB in one subnet',
    edits: [
      ['      Subnets:\n        - !Ref SubnetA\n        - !Ref SubnetB', '      Subnets:\n        - !Ref SubnetA'],
    ],
    by: 'Drawbridge',
    rule: 'CNT-15',
    line: '  Alb:',
  },
  {
    what: 'd05, a subnet outside its VPC',
    edits: [[subnetB, subnetB.replace('10.0.2', '10.5.2')]],
    by: 'Drawbridge',
    rule: 'CNT-08',
    line: '  SubnetB:',
  },
  {
    what: 'd06, subnets that overlap',
    edits: [[subnetB, subnetB.replace('10.0.2.0/24', '10.0.1.128/25')]],
    by: 'Drawbridge',
    rule: 'CNT-09',
    line: '  SubnetB:',
  },
  {
    what: 'd07, a REST integration over a link that it does not name',
    edits: [['        ConnectionId: !Ref Link\n', '']],
    by: 'Drawbridge',
    rule: 'EXP-02',
    line: '  GetOrders:',
  },
  {
    what: 'd07, an HTTP integration over a link that it does not name',
    base: 'http-v2',
    edits: [['      ConnectionId: !Ref VpcLink\n', '']],
    by: 'Drawbridge',
    rule: 'EXP-02',
    line: '  Integration:',
  },
  {
    what: 'd08, a deployment that does not wait for its methods',
    edits: [['    DependsOn: GetOrders\n', '']],
    by: 'Drawbridge',
    rule: 'EXP-04',
    line: '  Deployment:',
  },
  {
    what: 'd09, a target group that does not wait for the listener of its ALB',
    edits: [['    DependsOn: AlbListener\n', '']],
    by: 'Drawbridge',
    rule: 'EXP-04',
    line: '  AlbTargets:',
  },
  {
    what: 'd10, a method without its authorizer',
    edits: [['    Type: AWS::ApiGateway::Authorizer', '    Type: Custom::Authorizer']],
    by: 'Drawbridge',
    rule: 'API-33',
    line: '  Api:',
  },
  {
    what: 'd11, a target group in another VPC',
    edits: [['      Port: 8080\n      VpcId: !Ref Vpc\n', '      Port: 8080\n      VpcId: !Ref OtherVpc\n']],
    by: 'Drawbridge',
    rule: 'LB-17',
    line: '  Alb:',
  },
  {
    what: 'd12, an integration that names the load balancer and not its listener',
    base: 'http-v2',
    edits: [['IntegrationUri: !Ref Listener', 'IntegrationUri: !Ref Alb']],
    by: 'Drawbridge',
    rule: 'API-18',
    line: '  Api:',
  },
  {
    what: 'd13, an API that waits too long',
    base: 'http-v2',
    edits: [['      PayloadFormatVersion: "1.0"', '      PayloadFormatVersion: "1.0"\n      TimeoutInMillis: 31000']],
    by: 'Drawbridge',
    rule: 'API-20',
    line: '  Api:',
  },
  {
    what: 'd14, an NLB behind a link that faces the internet',
    edits: [[`${nlb}internal`, `${nlb}internet-facing`]],
    by: 'Drawbridge',
    rule: 'API-15',
    line: '  Link:',
  },
  {
    what: 'd15, two subnets of an ALB in one zone',
    edits: [[subnetB, subnetB.replace('[1', '[0')]],
    by: 'Drawbridge',
    rule: 'CNT-15',
    line: '  Alb:',
  },
];

const MISTAKES = [...STRUCTURAL, ...CONNECTIONS];

/** What a judge says of a text: codes, each with the number of the line it is told at. */
const JUDGES: Readonly<Record<Mistake['by'], (text: string) => readonly string[]>> = {
  AWS: (text) =>
    loadBundledValidator()
      .validate(text)
      .map(({ ruleId, startLine }) => `${ruleId} at ${startLine}`),
  Drawbridge: (text) => {
    const { diagram } = importedTemplate(text);
    const places = placesOf(diagram);
    return validate(diagram).all.map((finding) => `${finding.rule} at ${locationOf({ places }, finding)?.line}`);
  },
};

/** The number of the last of these lines, which stand in a text once. */
function numberOf(text: string, lines: string): number {
  const [before = '', ...others] = text.split(`\n${lines}\n`);
  expect(others, `how often "${lines}" stands there`).toHaveLength(1);
  return `${before}\n${lines}`.split('\n').length;
}

const textOf = ({ base = 'rest-v1', edits }: Mistake) => exchanged(baseTemplate(base), ...edits);

describe.each(MISTAKES)('$what', (mistake) => {
  it(`is found by ${mistake.by}: ${mistake.rule}`, () => {
    const judge = JUDGES[mistake.by];
    const [right, wrong] = [textOf({ ...mistake, edits: [] }), textOf(mistake)];
    expect(judge(right).filter((told) => told.startsWith(`${mistake.rule} `))).toEqual([]);
    expect(judge(wrong)).toContain(`${mistake.rule} at ${numberOf(wrong, mistake.line)}`);
  }, 120_000);
});

describe('the twenty-five', () => {
  it('are all there', () => {
    const codes = new Set(MISTAKES.map(({ what }) => what.slice(0, 3)));
    expect(codes.size).toBe(25);
  });

  it('are said of no template without mistake', () => {
    expect(JUDGES.AWS(baseTemplate('rest-v1'))).toEqual([]);
    for (const base of ['rest-v1', 'http-v2'] as const) {
      const { all } = validate(importedTemplate(baseTemplate(base)).diagram);
      expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  }, 120_000);

  it.each(STRUCTURAL)('$what, does not make the import stumble', (mistake) => {
    expect(importedTemplate(textOf(mistake)).summary.resources).toBeGreaterThan(20);
  });
});
