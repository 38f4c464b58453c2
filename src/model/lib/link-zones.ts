/**
 * Zones in which API Gateway puts the interfaces of a VPC link V2, for Regions where AWS lists them.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html
 */
const LINK_ZONES: ReadonlyMap<string, readonly number[]> = new Map([
  ['ape1', [2, 3]],
  ['apne2', [1, 2, 3]],
  ['aps1', [1, 2, 3]],
  ['apse1', [1, 2, 3]],
  ['apse2', [1, 2, 3]],
  ['use1', [1, 2, 4, 5, 6]],
  ['use2', [1, 2, 3]],
  ['usw1', [1, 3]],
  ['usw2', [1, 2, 3, 4]],
]);

/** False only for the id of a zone of a listed Region that AWS does not list. */
export function mayHoldLink(zoneId: string): boolean {
  const [, region = '', number] = /^([a-z]+\d)-az(\d)$/.exec(zoneId.trim()) ?? [];
  const zones = LINK_ZONES.get(region);
  return zones === undefined || zones.includes(Number(number));
}
