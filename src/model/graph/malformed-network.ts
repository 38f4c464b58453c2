import type { DiagramNode, NodeOf } from '../document/diagram';
import { parseCidr } from '../lib/cidr';
import { isDnsName } from '../lib/dns-name';
import { listed } from '../lib/listed';

const IPV6 = /^[0-9a-f:]*:[0-9a-f:]*\/\d{1,3}$/i;
const REGION = /^[a-z]+(-[a-z]+)+-\d+$/;
const PRINCIPAL = /^(\*|\d{12}|arn:.+)$/;

/** Values of networks and what joins them that cannot be what CloudFormation needs, as phrases. */
export function malformedNetwork(node: DiagramNode): readonly string[] {
  switch (node.kind) {
    case 'securityGroup':
      return inEach('rule', node.props.rules, wrongRule);
    case 'networkAcl':
      return [...inEach('entry', node.props.entries, wrongEntry), ...doubleEntries(node.props.entries)];
    case 'routeTable':
      return inEach('route', node.props.routes, ({ destination }) => notBlocks([destination], 'pl-'));
    case 'tgwRouteTable':
      return inEach('route', node.props.routes, ({ destination, target, blackhole }) => [
        ...notBlocks([destination]),
        ...(target === null && !blackhole ? ['names no target'] : []),
      ]);
    case 'subnet':
      return wrongIpv6(node.props.ipv6Cidr.trim());
    case 'vpn':
      return [...wrongAddress(node.props.ipAddress.trim()), ...notBlocks(listed(node.props.staticRoutes))];
    case 'dxGateway':
      return notBlocks(listed(node.props.allowedPrefixes));
    case 'dxVif':
      return notBlocks(listed(node.props.prefixes));
    case 'endpointService':
      return wrongOffer(node.props);
    case 'hostedZone':
      return [...withoutVpc(node.props), ...inEach('record', node.props.records, wrongAnswer)];
    case 'peering':
      return wrongAccount(node.props.peerOwnerId.trim());
    default:
      return [];
  }
}

function inEach<R>(name: string, rows: readonly R[], problemsOf: (row: R) => readonly string[]): readonly string[] {
  return rows.flatMap((row, i) => problemsOf(row).map((problem) => `${name} ${i + 1}: ${problem}`));
}

function isBlock(text: string): boolean {
  return parseCidr(text) !== undefined || IPV6.test(text.trim());
}

/** What is filled in and is neither a block nor begins like something else that may stand there. */
function notBlocks(texts: readonly string[], orPrefix?: string): readonly string[] {
  const wrong = texts.filter((text) => {
    const value = text.trim();
    return value !== '' && !isBlock(value) && (orPrefix === undefined || !value.startsWith(orPrefix));
  });
  return wrong.map((text) => `"${text}" is no CIDR`);
}

function wrongRule(rule: NodeOf<'securityGroup'>['props']['rules'][number]): readonly string[] {
  const [cidr, prefixList] = [rule.cidr.trim(), rule.prefixList.trim()];
  const isOpen = rule.peer === null && prefixList === '';
  return [
    ...(isOpen && cidr === '' ? ['names neither a CIDR nor a security group'] : []),
    ...(rule.peer === null ? notBlocks([cidr]) : []),
    ...wrongPorts(rule),
  ];
}

function wrongEntry(entry: NodeOf<'networkAcl'>['props']['entries'][number]): readonly string[] {
  return [...notBlocks([entry.cidr]), ...wrongPorts(entry)];
}

function wrongPorts({ protocol, fromPort, toPort }: { protocol: string; fromPort: number; toPort: number }) {
  const hasPorts = protocol === 'tcp' || protocol === 'udp';
  return hasPorts && fromPort > toPort ? [`port ${fromPort} is above ${toPort}`] : [];
}

/** A number is used once in a direction. */
function doubleEntries(entries: NodeOf<'networkAcl'>['props']['entries']): readonly string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ direction, ruleNumber }, i) => {
    const key = `${direction} ${ruleNumber}`;
    if (seen.has(key)) return [`entry ${i + 1}: number ${ruleNumber} is used twice ${direction}bound`];
    seen.add(key);
    return [];
  });
}

function wrongIpv6(cidr: string): readonly string[] {
  if (cidr === '' || (IPV6.test(cidr) && cidr.endsWith('/64'))) return [];
  const isNumber = /^\d{1,3}$/.test(cidr) && Number(cidr) <= 255;
  return isNumber ? [] : [`IPv6 CIDR "${cidr}" is neither a /64 nor a number from 0 to 255`];
}

/** Route 53 makes a private zone for a VPC, and a zone without any is public. */
function withoutVpc({ private: isPrivate, vpcs }: NodeOf<'hostedZone'>['props']): readonly string[] {
  return isPrivate && vpcs.length === 0 ? ['it is private and names no VPC'] : [];
}

/** Records of addresses hold addresses, or are aliases of names. */
function wrongAnswer({ type, alias, value }: NodeOf<'hostedZone'>['props']['records'][number]): readonly string[] {
  const answer = value.trim();
  if (answer === '' || (type !== 'A' && type !== 'AAAA')) return [];
  const isAddress = type === 'A' ? parseCidr(`${answer}/32`) !== undefined : IPV6.test(`${answer}/128`);
  return isAddress || (alias && isDnsName(answer)) ? [] : [`"${answer}" is no address of a record ${type}`];
}

function wrongAddress(address: string): readonly string[] {
  return address === '' || parseCidr(`${address}/32`) !== undefined ? [] : [`Customer address "${address}" is none`];
}

function wrongOffer({ allowedPrincipals, supportedRegions }: NodeOf<'endpointService'>['props']): readonly string[] {
  const principals = listed(allowedPrincipals).filter((one) => !PRINCIPAL.test(one));
  const regions = listed(supportedRegions).filter((one) => !REGION.test(one));
  return [
    ...principals.map((one) => `Principal "${one}" is no account number, ARN or *`),
    ...regions.map((one) => `Region code "${one}" is not like eu-central-1`),
  ];
}

function wrongAccount(number: string): readonly string[] {
  return number === '' || /^\d{12}$/.test(number) ? [] : [`Account ID "${number}" is not twelve digits`];
}
