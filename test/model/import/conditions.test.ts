import { describe, expect, it } from 'vitest';
import { imported } from '../../support/imported-design';

const text = `Parameters:
  Stage: { Type: String, Default: test }
  Unset: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsTest: !Not [{ Condition: IsProd }]
  Unsaid: !Equals [!Ref Unset, x]
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }
  Rt: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  Igw: { Type: 'AWS::EC2::InternetGateway', Condition: IsProd }
  Att: { Type: 'AWS::EC2::VPCGatewayAttachment', Condition: IsProd, Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw } }
  Out: { Type: 'AWS::EC2::Route', Condition: IsProd, Properties: { RouteTableId: !Ref Rt, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Igw } }
  Vgw: { Type: 'AWS::EC2::VPNGateway', Condition: IsTest }
  Maybe: { Type: 'AWS::EC2::SecurityGroup', Condition: Unsaid, Properties: { GroupDescription: g, VpcId: !Ref Vpc } }
  Groups:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: g
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - !If [IsProd, { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }, !Ref 'AWS::NoValue']
        - !If [IsTest, { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/8 }, !Ref 'AWS::NoValue']
`;

describe('resources with a condition', () => {
  it('are drawn whether it holds or not', () => {
    const design = imported(text);
    expect(design.origin('Igw')).toMatchObject({ condition: 'IsProd', holds: false });
    expect(design.origin('Vgw')).toMatchObject({ condition: 'IsTest', holds: true });
    expect(design.origin('Maybe').condition).toBe('Unsaid');
    expect(design.origin('Maybe')).not.toHaveProperty('holds');
  });

  it('leave no rows where the condition does not hold', () => {
    expect(imported(text).props('Rt').routes).toEqual([]);
    expect(imported(text).props('Groups').rules).toMatchObject([{ fromPort: 80 }]);
    const prod = imported(text, { parameters: { Stage: 'prod' } });
    expect(prod.props('Rt').routes).toEqual([{ destination: '0.0.0.0/0', target: 'Igw' }]);
    expect(prod.props('Groups').rules).toMatchObject([{ fromPort: 443 }]);
  });

  it('that is said by somebody, not by the parameters', () => {
    const design = imported(text, { conditions: { IsProd: true } });
    expect(design.origin('Igw').holds).toBe(true);
    expect(design.origin('Vgw').holds).toBe(false);
  });

  it('keep their resource with the node it belongs to while they do not hold', () => {
    const design = imported(text);
    expect(design.summary.generic).toEqual([]);
    const parts = (id: string) => Object.values(design.origin(id).parts);
    expect(parts('Igw')).toEqual(['Igw', 'Att']);
    expect(parts('Rt')).toEqual(['Rt', 'Out']);
  });

  it('take their zone with them, when nothing else is in it', () => {
    const design = imported(`${text}
  A: { Type: 'AWS::EC2::Subnet', Condition: IsProd, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [0, !GetAZs ''] } }
  B: { Type: 'AWS::EC2::Subnet', Condition: IsProd, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Select [1, !GetAZs ''] } }
  C: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.3.0/24, AvailabilityZone: !Select [1, !GetAZs ''] } }`);
    expect(design.origin(design.around('A')[0] ?? '').holds).toBe(false);
    expect(design.origin(design.around('B')[0] ?? '')).not.toHaveProperty('holds');
  });

  it('make rows unknown where nobody can say', () => {
    const unsure = imported(text, { parameters: { Stage: '' } });
    expect(unsure.origin('Groups').unknown).toEqual([]);
    const open = imported(text.replace('Default: test', 'NoEcho: true'));
    expect(open.origin('Groups').unknown).toEqual(['rules']);
    expect(open.origin('Rt').unknown).toEqual(['routes']);
  });
});
