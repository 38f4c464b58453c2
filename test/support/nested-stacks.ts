/** A template that deploys two others, one of which deploys a third; the wire of `Edge` leads into a stack. */
export const NESTED_STACKS: Readonly<Record<'main.yaml' | 'network.yaml' | 'app.yaml' | 'data.yaml', string>> = {
  'main.yaml': `Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ./network.yaml }
  App:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./app.yaml
      Parameters:
        VpcId: !GetAtt Network.Outputs.VpcId
        SubnetA: !GetAtt Network.Outputs.SubnetA
        SubnetB: !GetAtt Network.Outputs.SubnetB
  Edge:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      VpcId: !GetAtt Network.Outputs.VpcId
      Port: 80
      Protocol: HTTP
      Targets: [{ Id: !GetAtt App.Outputs.WebId }]
  Alerts:
    Type: AWS::SNS::Topic
`,
  'network.yaml': `Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  SubnetA:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [0, !GetAZs ''] }
  SubnetB:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Select [1, !GetAZs ''] }
Outputs:
  VpcId: { Value: !Ref Vpc }
  SubnetA: { Value: !Ref SubnetA }
  SubnetB: { Value: !Ref SubnetB }
`,
  'app.yaml': `Parameters:
  VpcId: { Type: AWS::EC2::VPC::Id }
  SubnetA: { Type: AWS::EC2::Subnet::Id }
  SubnetB: { Type: AWS::EC2::Subnet::Id }
Resources:
  Web:
    Type: AWS::EC2::Instance
    Properties: { SubnetId: !Ref SubnetA, ImageId: ami-1, InstanceType: t3.micro }
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties: { Scheme: internal, Subnets: [!Ref SubnetA, !Ref SubnetB] }
  Data:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./data.yaml
      Parameters: { SubnetB: !Ref SubnetB }
Outputs:
  WebId: { Value: !Ref Web }
`,
  'data.yaml': `Parameters:
  SubnetB: { Type: AWS::EC2::Subnet::Id }
Resources:
  Store:
    Type: AWS::EC2::Instance
    Properties: { SubnetId: !Ref SubnetB, ImageId: ami-1, InstanceType: t3.micro }
`,
};

/** The templates as they are imported, without those left out. */
export function nestedStacks(...without: readonly string[]): { readonly name: string; readonly text: string }[] {
  return Object.entries(NESTED_STACKS)
    .filter(([name]) => !without.includes(name))
    .map(([name, text]) => ({ name, text }));
}
