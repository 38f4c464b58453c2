import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, it } from 'vitest';
import { layoutTree } from '../../../src/model/layout/auto/layout-tree';
import { placesOf, treeOf } from '../../../src/model/layout/tree-of';
import { importedResources } from '../../support/imported-resources';
import { tiesThroughTabs } from '../../support/wires-through';

const elk = new ELK();

const subnet = (id: string, zone: string, name: string, block: number) => `
${id}:
  Type: AWS::EC2::Subnet
  Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.${block}.0/24, AvailabilityZone: eu-central-1${zone}, Tags: [{ Key: Name, Value: ${name} }] }`;

it('a tie falls right of the long name of a subnet that it only passes', async () => {
  const { diagram } = importedResources(`
Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }${[
    subnet('PublicA', 'a', 'a', 0),
    subnet('Data', 'a', 'ProductionNetwork/Vpc/IsolatedDataSubnet1', 1),
    subnet('PublicB', 'b', 'b', 2),
  ].join('')}
Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [!Ref PublicA, !Ref PublicB] } }`);
  const laid = await layoutTree(treeOf(diagram), (graph) => elk.layout(graph));
  expect(tiesThroughTabs({ ...diagram, layout: placesOf(diagram, laid) })).toEqual([]);
});
