import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../scripts/gen/connections-page';
import { accepts, chainBetween, detourBetween, refusalOf } from '../../../src/model/kinds/connections';
import { KINDS, kindOf } from '../../../src/model/kinds/registry';

/** `wire`: drawn as such. `no`: refused with a reason. `property`: named in a property. Else the kind wiring inserts. */
type Row = readonly [from: string, to: string, how: string];

const rowsOf = (how: string, pairs: readonly (readonly [from: string, to: string])[]): readonly Row[] =>
  pairs.flatMap(([from, to]) => from.split(' ').flatMap((a) => to.split(' ').map((b): Row => [a, b, how])));

const APIS = 'restApi httpApi webSocketApi';
const LINKS = 'vpcLinkV1 vpcLinkV2';

const entry: readonly Row[] = [
  ...rowsOf('wire', [
    ['client', `hostedZone cloudFront ${APIS} alb nlb ec2 lambda`],
    ['onPremServer', 'restApi alb nlb'],
    ['hostedZone', `cloudFront ${APIS} alb nlb interfaceEndpoint s3Bucket ec2 onPremServer`],
    ['cloudFront', 'restApi httpApi alb nlb s3Bucket lambda ec2'],
    ['webAcl', 'cloudFront restApi alb userPool'],
    ['userPool', 'restApi httpApi alb'],
    ['jwtAuthorizer', 'httpApi'],
    ['lambdaAuthorizer', `${APIS} lambda`],
  ]),
  ...rowsOf('no', [
    ['client', `${LINKS} targetGroup cloudMapService rds interfaceEndpoint`],
    ['hostedZone', `${LINKS} targetGroup lambda`],
    ['cloudFront', LINKS],
    ['webAcl', 'httpApi webSocketApi nlb ec2 lambda'],
    ['userPool', 'webSocketApi nlb'],
    ['jwtAuthorizer', 'restApi webSocketApi'],
  ]),
];

const backends: readonly Row[] = [
  ...rowsOf('wire', [
    ['restApi', LINKS],
    ['httpApi', 'vpcLinkV2'],
    ['webSocketApi', 'vpcLinkV1'],
    [APIS, 'lambda httpEndpoint awsService'],
    ['restApi httpApi', 'alb nlb'],
    ['vpcLinkV1', 'nlb'],
    ['vpcLinkV2', 'alb nlb cloudMapService'],
    ['nlb alb gwlb', 'targetGroup'],
    ['targetGroup', 'ec2 autoScalingGroup ecsService alb lambda rds interfaceEndpoint onPremServer onPremDatabase'],
    ['ecsService', 'cloudMapService'],
    ['cloudMapService', 'ec2 ecsService'],
  ]),
  ...rowsOf('targetGroup', [
    ['nlb', 'ec2 ecsService autoScalingGroup alb onPremServer onPremDatabase rds interfaceEndpoint'],
    ['alb', 'ec2 ecsService autoScalingGroup lambda onPremServer'],
  ]),
  ...rowsOf('no', [
    ['httpApi', 'vpcLinkV1'],
    ['webSocketApi', 'vpcLinkV2'],
    [APIS, 'ec2 ecsService onPremServer rds interfaceEndpoint endpointService'],
    [APIS, 'peering transitGateway vpn dxGateway natGateway internetGateway'],
    ['vpcLinkV1', 'alb gwlb targetGroup ec2 cloudMapService interfaceEndpoint'],
    ['vpcLinkV2', 'ec2 ecsService targetGroup lambda rds interfaceEndpoint gwlb'],
    ['nlb', 'lambda'],
    ['alb', 'nlb alb'],
    ['targetGroup', 'nlb'],
  ]),
  ...rowsOf('property', [[APIS, 'logGroup']]),
];

const network: readonly Row[] = [
  ...rowsOf('wire', [
    ['ec2 ecsService lambda', 'rds onPremDatabase httpEndpoint interfaceEndpoint gatewayEndpoint s3Bucket'],
    ['lambda', 'ec2 alb nlb'],
    ['interfaceEndpoint', 'restApi awsService endpointService'],
    ['gwlbEndpoint', 'endpointService'],
    ['endpointService', 'nlb gwlb'],
    ['tgwAttachment transitGateway vpn dxGateway', 'transitGateway'],
    ['vpn dxVif dxGateway', 'vpnGateway'],
    ['dxVif', 'dxGateway'],
    ['onPremServer', 'ec2'],
    ['flowLog', 'logGroup s3Bucket'],
  ]),
  ...rowsOf('no', [
    ['interfaceEndpoint', 'httpApi webSocketApi'],
    ['endpointService', 'alb'],
    ['gwlbEndpoint', 'nlb'],
    ['onPremServer', 'gatewayEndpoint'],
    ['dxVif', 'restApi'],
  ]),
  ...rowsOf('property', [
    ['peering', 'vpc'],
    ['routeTable', 'internetGateway natGateway egressOnlyGateway transitGateway peering vpnGateway gwlbEndpoint'],
    ['alb nlb', 's3Bucket'],
    ['flowLog', 'vpc subnet transitGateway'],
    ['vpn dxConnection', 'onPremises'],
    ['gatewayEndpoint', 'routeTable'],
    ['hostedZone', 'vpc'],
  ]),
];

const MATRIX = matrixOf(KINDS);

function howOf(from: string, to: string): string {
  const connection = accepts(from, to);
  if (connection) return connection.through ?? 'wire';
  if (refusalOf(from, to)) return 'no';
  return MATRIX.some((row) => row.from === from && row.to === to && row.property) ? 'property' : 'not listed';
}

describe.each([
  ['entry', entry],
  ['API Gateway to backends', backends],
  ['workloads, data and network', network],
])('the matrix of connections: %s', (_part, rows) => {
  it.each(rows)('%s -> %s: %s', (from, to, how) => {
    expect(howOf(from, to)).toBe(how);
  });
});

describe('the matrix', () => {
  it.each(['s3Bucket', 'logGroup', 'rds', 'internetGateway', 'natGateway', 'httpEndpoint', 'awsService'])(
    'has no request that starts at %s',
    (kind) => {
      expect(kindOf(kind).connects).toEqual([]);
    },
  );

  it('names only kinds that there are', () => {
    const ids = new Set(KINDS.map(({ id }) => id));
    const named = KINDS.flatMap(({ connects, refuses = [] }) => [
      ...connects.flatMap(({ to, through, instead }) => [...to, through, instead]),
      ...refuses.flatMap(({ to, instead }) => [...to, instead]),
    ]);
    expect(named.filter((id) => id !== undefined && !ids.has(id))).toEqual([]);
  });

  it('never accepts and refuses the same pair', () => {
    const both = KINDS.flatMap(({ id, refuses = [] }) =>
      refuses.flatMap(({ to }) => to.filter((end) => accepts(id, end)).map((end) => `${id} -> ${end}`)),
    );
    expect(both).toEqual([]);
  });

  it('says what happens wherever it names a condition of a request or a route', () => {
    const silent = MATRIX.filter((row) => row.when !== undefined && row.violated === undefined);
    expect(silent.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('lets wires end wherever a wire may lead', () => {
    const ends = KINDS.flatMap(({ connects }) => connects.flatMap(({ to }) => to));
    expect([...new Set(ends)].filter((id) => !kindOf(id).wiresTo)).toEqual([]);
  });

  it('lets wires start wherever it has connections', () => {
    expect(KINDS.filter((kind) => kind.connects.length > 0 && kind.wiresFrom === 'none').map(({ id }) => id)).toEqual(
      [],
    );
  });
});

describe('what stands in between', () => {
  it.each([
    ['restApi', 'ec2', ['vpcLinkV2', 'alb', 'targetGroup']],
    ['webSocketApi', 'ecsService', ['vpcLinkV1', 'nlb', 'targetGroup']],
    ['client', 'rds', ['restApi', 'lambda']],
    ['nlb', 'lambda', ['targetGroup', 'alb', 'targetGroup']],
    ['webAcl', 'httpApi', ['cloudFront']],
    ['client', 'restApi', []],
    ['alb', 'ec2', ['targetGroup']],
    ['alb', 'nlb', undefined],
    ['rds', 'client', undefined],
  ])('%s and %s: %j', (from, to, chain) => {
    expect(chainBetween(from, to)).toEqual(chain);
  });

  it.each([
    ['restApi', 'alb', ['vpcLinkV2']],
    ['httpApi', 'nlb', ['vpcLinkV2']],
    ['restApi', 'vpcLinkV1', undefined],
    ['alb', 'ec2', undefined],
    ['webSocketApi', 'alb', ['vpcLinkV1', 'nlb', 'targetGroup']],
  ])('%s and %s, where AWS would refuse this very wire: %j', (from, to, chain) => {
    expect(detourBetween(from, to)).toEqual(chain);
  });

  it('is a chain in which each kind leads to the next', () => {
    const broken = KINDS.flatMap(({ id, refuses = [] }) =>
      refuses.flatMap(({ to }) =>
        to.filter((end) => {
          const path = [id, ...(chainBetween(id, end) ?? []), end];
          const isDirect = (from: string, to: string) => accepts(from, to) && !accepts(from, to)?.through;
          return path.length > 2 && !path.slice(1).every((kind, i) => isDirect(path[i] ?? '', kind));
        }),
      ),
    );
    expect(broken).toEqual([]);
  });
});
