import { type CfnMap, type CfnValue, isList } from '../cfn/value';
import { functionOf } from './values/as-written';

/** Where types without a kind say that they stand: in one subnet, in several, or in a VPC. */
const SUBNETS = ['SubnetId', 'SubnetIds', 'Subnets', 'VpcSubnetIds'];
const AROUND = ['VpcConfig', 'VpcConfiguration', 'ResourcesVpcConfig', 'NetworkInterfaces', 'SubnetMappings'];

/** The subnets that a resource without a kind names, or its VPC. */
export function placesOf(properties: CfnMap): readonly CfnValue[] {
  const subnets = [properties, ...AROUND.flatMap((key) => mapsIn(properties[key]))].flatMap((map) =>
    SUBNETS.flatMap((key) => itemsOf(map[key])),
  );
  if (subnets.length > 0) return subnets;
  return [properties.VpcId, ...AROUND.flatMap((key) => mapsIn(properties[key]).map((map) => map.VpcId))].flatMap(
    (place) => place ?? [],
  );
}

function itemsOf(value: CfnValue | undefined): readonly CfnValue[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [value];
  if (isList(value)) return value.flatMap(itemsOf);
  return functionOf(value) ? [value] : [];
}

function mapsIn(value: CfnValue | undefined): readonly CfnMap[] {
  if (value === undefined || typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(mapsIn);
  return functionOf(value) ? [] : [value];
}
