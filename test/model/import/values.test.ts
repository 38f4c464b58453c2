import { describe, expect, it } from 'vitest';
import { imported } from '../../support/imported-design';

/** A VPC whose first block is given by an expression. */
function withCidr(expression: string): string {
  return `
Parameters:
  Block: { Type: String, Default: 10.1.0.0/16 }
  Unset: { Type: String }
  List: { Type: CommaDelimitedList, Default: '10.3.0.0/16, 10.4.0.0/16' }
  Looked: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /network/cidr }
  Stage: { Type: String, Default: prod }
Mappings:
  Blocks:
    prod: { Vpc: 10.5.0.0/16 }
    test: { Vpc: 10.6.0.0/16 }
  Same:
    eu-west-1: { Vpc: 10.7.0.0/16 }
    us-east-1: { Vpc: 10.7.0.0/16 }
  Other:
    eu-west-1: { Vpc: 10.8.0.0/16 }
    us-east-1: { Vpc: 10.9.0.0/16 }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsNotProd: !Not [{ Condition: IsProd }]
  Both: !And [{ Condition: IsProd }, { Condition: IsNotProd }]
  Either: !Or [!Equals [!Ref Unset, x], { Condition: IsProd }]
  Nobody: !Equals [!Ref Unset, x]
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: ${expression}
`;
}

const KNOWN: readonly (readonly [expression: string, cidr: string])[] = [
  ['10.0.0.0/16', '10.0.0.0/16'],
  ['!Ref Block', '10.1.0.0/16'],
  ['!Sub "${Block}"', '10.1.0.0/16'],
  ['!Sub ["10.${Second}.0.0/16", { Second: 2 }]', '10.2.0.0/16'],
  ['!Select [1, !Ref List]', '10.4.0.0/16'],
  ['!Select ["0", !Split [";", "10.3.0.0/16;x"]]', '10.3.0.0/16'],
  ['!Join ["/", [10.2.0.0, 16]]', '10.2.0.0/16'],
  ['!Join ["", ["10.", !Select [0, ["2", "3"]], ".0.0/16"]]', '10.2.0.0/16'],
  ['!FindInMap [Blocks, !Ref Stage, Vpc]', '10.5.0.0/16'],
  ['!FindInMap [Same, !Ref "AWS::Region", Vpc]', '10.7.0.0/16'],
  ['!FindInMap [Blocks, nobody, Vpc, { DefaultValue: 10.8.0.0/16 }]', '10.8.0.0/16'],
  ['!Select [2, !Cidr [10.0.0.0/8, 4, 16]]', '10.2.0.0/16'],
  ['!If [IsProd, 10.2.0.0/16, 10.3.0.0/16]', '10.2.0.0/16'],
  ['!If [IsNotProd, 10.2.0.0/16, 10.3.0.0/16]', '10.3.0.0/16'],
  ['!If [Both, 10.2.0.0/16, 10.3.0.0/16]', '10.3.0.0/16'],
  ['!If [Either, 10.2.0.0/16, 10.3.0.0/16]', '10.2.0.0/16'],
  ['!If [Nobody, 10.2.0.0/16, 10.2.0.0/16]', '10.2.0.0/16'],
];

const UNKNOWN: readonly (readonly [expression: string, written: string])[] = [
  ['!Ref Unset', '!Ref Unset'],
  ['!Ref Looked', '!Ref Looked'],
  ['!Sub "${Unset}/16"', '!Sub ${Unset}/16'],
  ['!Select [1, !Split [",", !ImportValue shared-blocks]]', '!Select [1, !Split [",", !ImportValue shared-blocks]]'],
  ['!FindInMap [Other, !Ref "AWS::Region", Vpc]', '!FindInMap [Other, !Ref AWS::Region, Vpc]'],
  ['!If [Nobody, 10.2.0.0/16, 10.3.0.0/16]', '!If [Nobody, 10.2.0.0/16, 10.3.0.0/16]'],
  ['!GetAtt Elsewhere.Cidr', '!GetAtt Elsewhere.Cidr'],
  [
    '{ "Fn::GetStackOutput": { StackName: net, OutputName: Cidr } }',
    '!GetStackOutput {StackName: net, OutputName: Cidr}',
  ],
];

describe('a property given by an expression', () => {
  it.each(KNOWN)('%s is %s', (expression, cidr) => {
    const design = imported(withCidr(expression));
    expect(design.props('Vpc').cidr).toBe(cidr);
    expect(design.origin('Vpc').unknown).not.toContain('cidr');
  });

  it.each(UNKNOWN)('%s is not known, and shown as it is written', (expression, written) => {
    const design = imported(withCidr(expression));
    expect(design.props('Vpc').cidr).toBe('');
    expect(design.origin('Vpc').unknown).toContain('cidr');
    expect(design.origin('Vpc').given.cidr).toBe(written);
  });

  it('takes the values that somebody looks at it with', () => {
    const values = { parameters: { Unset: '10.20.0.0/16' } };
    expect(imported(withCidr('!Ref Unset'), values).props('Vpc').cidr).toBe('10.20.0.0/16');
    const region = { parameters: { 'AWS::Region': 'us-east-1' } };
    expect(imported(withCidr('!FindInMap [Other, !Ref "AWS::Region", Vpc]'), region).props('Vpc').cidr).toBe(
      '10.9.0.0/16',
    );
    const decided = { conditions: { Nobody: false } };
    expect(imported(withCidr('!If [Nobody, 10.2.0.0/16, 10.3.0.0/16]'), decided).props('Vpc').cidr).toBe('10.3.0.0/16');
  });

  it('is not given when it is a plain value', () => {
    expect(imported(withCidr('10.0.0.0/16')).origin('Vpc').given).toEqual({});
  });

  it('does not hang on conditions and values that go round in circles', () => {
    const design = imported(`
Conditions:
  A: { Condition: B }
  B: !Not [{ Condition: A }]
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Condition: A
    Properties: { CidrBlock: !GetAtt Vpc.CidrBlock }
`);
    expect(design.origin('Vpc').unknown).toContain('cidr');
    expect(design.origin('Vpc').holds).toBeUndefined();
  });
});
