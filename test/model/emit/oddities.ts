import { getAtt, ref, sub } from '../../../src/model/cfn/value';
import type { Template } from '../../../src/model/template/template';
import { resource, template } from './architectures';

/** Shapes that the printers rarely or never meet in a diagram, and must not get wrong. */
export const oddities: Template = template(
  'oddities',
  [
    // Names that are no variables, and names that differ in case only.
    resource('Class', 'AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }),
    resource('Cdk', 'AWS::EC2::Subnet', { VpcId: ref('Class'), CidrBlock: ref('Cidr') }),
    resource('Ec2', 'AWS::EC2::Subnet', { VpcId: ref('Class'), CidrBlock: '10.0.1.0/24' }),
    resource('VPC', 'AWS::EC2::VPC', { CidrBlock: '10.1.0.0/16' }),
    resource('Vpc', 'AWS::EC2::VPC', { CidrBlock: '10.2.0.0/16' }),
    resource('VpcUser', 'AWS::EC2::Subnet', { VpcId: ref('Vpc'), CidrBlock: '10.2.0.0/24' }),
    resource('VPCUser', 'AWS::EC2::Subnet', { VpcId: ref('VPC'), CidrBlock: '10.1.0.0/24' }),
    resource('Stack1Construct', 'AWS::EC2::InternetGateway', {}),
    // A type without a typed construct, and a typed one with a property and a value that it does not know.
    resource('Topic', 'AWS::SNS::Topic', { TopicName: sub('orders-${AWS::Region}'), FifoTopic: true }),
    resource('Bare', 'AWS::SNS::Topic', {}),
    resource('Newer', 'AWS::EC2::VPC', { CidrBlock: '10.3.0.0/16', PropertyOfTomorrow: { DeepKey: ref('Topic') } }),
    resource('Quoted', 'AWS::EC2::SecurityGroupIngress', { GroupId: 'sg-1', IpProtocol: 'tcp', FromPort: '80' }),
    resource('Incomplete', 'AWS::EC2::Subnet', { CidrBlock: getAtt('Newer', 'CidrBlock') }),
    // A circle of references, and one of dependencies.
    resource('Chicken', 'AWS::EC2::VPC', { CidrBlock: getAtt('Egg', 'CidrBlock') }),
    resource('Egg', 'AWS::EC2::VPC', { CidrBlock: getAtt('Chicken', 'CidrBlock') }),
    resource('After', 'AWS::EC2::InternetGateway', {}, { dependsOn: ['Chicken', 'Later'] }),
    resource('Later', 'AWS::EC2::InternetGateway', {}, { section: 'Later' }),
    // Functions where another type than a string is wanted.
    resource('Functions', 'AWS::ElasticLoadBalancingV2::TargetGroup', {
      Port: ref('Port'),
      HealthCheckEnabled: ref('Cidr'),
      HealthCheckPort: ref('Port'),
      Protocol: { 'Fn::Select': ['1', { 'Fn::Split': [',', 'TCP,TLS'] }] },
      VpcId: { 'Fn::Join': ['-', ['vpc', 'literal', ref('Cidr')]] },
      HealthCheckPath: { 'Fn::Join': ['', [ref('Cidr')]] },
      Name: { 'Fn::Select': [0, ['a', 'b']] },
      Targets: { 'Fn::If': ['Never', [], ref('AWS::NoValue')] },
      Tags: [{ Key: 'zone', Value: { 'Fn::Select': [0, { 'Fn::GetAZs': ref('AWS::Region') }] } }],
    }),
    resource('Lists', 'AWS::ElasticLoadBalancingV2::LoadBalancer', {
      Subnets: ref('SubnetIds'),
      SecurityGroups: { 'Fn::Split': [',', ref('Cidr')] },
      Name: { 'Fn::Join': ['-', ref('SubnetIds')] },
      Scheme: { 'Fn::ImportValue': sub('${AWS::StackName}-scheme') },
    }),
    resource('Repeated', 'AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: [ref('Cdk'), ref('Ec2')] }),
    resource('RepeatedAgain', 'AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: [ref('Cdk'), ref('Ec2')] }),
    resource('Bootstrap', 'AWS::EC2::Instance', {
      UserData: { 'Fn::Base64': sub('#!/bin/sh\n\necho "${AWS::Region}"\n') },
    }),
  ],
  {
    parameters: [
      { logicalId: 'Cidr', type: 'String', description: 'A range' },
      { logicalId: 'Port', type: 'Number', description: 'A port', default: '80' },
      { logicalId: 'SubnetIds', type: 'List<AWS::EC2::Subnet::Id>', description: 'Subnets' },
      { logicalId: 'Unused', type: 'CommaDelimitedList', description: 'Nobody asks', default: '' },
    ],
    outputs: [
      { logicalId: 'Vpc', description: 'Named like a resource', value: ref('Vpc') },
      { logicalId: 'Cidr', description: 'Named like a parameter', value: ref('Cidr') },
      { logicalId: 'First', description: 'Of a list', value: { 'Fn::Select': [0, ref('SubnetIds')] } },
    ],
  },
);
