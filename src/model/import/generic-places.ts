import { type CfnMap, type CfnValue, isList } from '../cfn/value';
import type { ImportedResource } from './reader';
import type { Session } from './session';
import { functionOf } from './values/as-written';
import { listItems, standIns } from './values/list-items';
import { referenceIn } from './values/targets';
import type { Scope } from './world';

/** Where types without a kind say that they stand: in one subnet, in several, or in a VPC. */
const SUBNETS = ['SubnetIds', 'Subnets', 'VpcSubnetIds'];
const AROUND = ['VpcConfig', 'VpcConfiguration', 'ResourcesVpcConfig', 'NetworkInterfaces', 'SubnetMappings'];
/** What else they name that has a place: a group of subnets, and security groups. */
const SUBNET_GROUPS = ['CacheSubnetGroupName', 'ClusterSubnetGroupName', 'DBSubnetGroupName', 'SubnetGroupName'];
const SECURITY_GROUPS = ['SecurityGroupIds', 'SecurityGroups', 'VpcSecurityGroupIds'];
const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';

/** The subnets that a resource without a kind names, or its VPC, or what it names that stands in one. */
export function placesOf(session: Session, properties: CfnMap, scope: Scope): readonly CfnValue[] {
  const maps = [properties, ...AROUND.flatMap((key) => mapsIn(properties[key]))];
  const said = (...keys: readonly string[]): readonly CfnValue[] =>
    maps.flatMap((map) => keys.flatMap((key) => (map[key] === undefined ? [] : [map[key]])));
  const subnets = [...said('SubnetId'), ...itemsOf(session, said(...SUBNETS), scope)];
  if (subnets.length > 0) return subnets;
  const vpcs = said('VpcId');
  if (vpcs.length > 0) return vpcs;
  const grouped = said(...SUBNET_GROUPS).flatMap((name) => {
    const group = resourceAt(session, name, scope);
    return group ? itemsOf(session, [group.properties.SubnetIds ?? []], scope) : [];
  });
  if (grouped.length > 0) return grouped;
  const groups = itemsOf(session, said(...SECURITY_GROUPS), scope);
  return groups.filter((group) => resourceAt(session, group, scope)?.type === SECURITY_GROUP);
}

/** What stands in lists; a list of subnets that is not known has two, as in every node. */
function itemsOf({ world }: Session, lists: readonly CfnValue[], scope: Scope): readonly CfnValue[] {
  return lists.flatMap((list) => listItems(world, list, scope, standIns(2)).items);
}

function resourceAt({ world }: Session, value: CfnValue, scope: Scope): ImportedResource | undefined {
  const target = referenceIn(world, value, scope)?.target;
  return target?.to === 'resource' ? target.resource : undefined;
}

function mapsIn(value: CfnValue | undefined): readonly CfnMap[] {
  if (value === undefined || typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(mapsIn);
  return functionOf(value) ? [] : [value];
}
