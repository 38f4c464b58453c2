import type { CfnMap, CfnValue } from '../cfn/value';
import { getAtt, ref, sub } from '../cfn/value';
import { certificateArn, storedCertificateArn } from './certificate-template';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

/** What the stage of every API has. */
export interface StageProps {
  readonly stageName: string;
  readonly domainName: string;
  readonly certificate: NodeId | null;
  readonly defaultEndpoint: boolean;
  readonly accessLog: NodeId | null;
  readonly metrics: boolean;
  readonly throttleRate: number;
  readonly throttleBurst: number;
}

const LOGGED = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  status: '$context.status',
};

/** One line of an access log for each kind of API; `error` says why a caller sees 5xx. */
export const ACCESS_LOG_FORMATS = {
  rest: JSON.stringify({
    ...LOGGED,
    method: '$context.httpMethod',
    path: '$context.path',
    latency: '$context.responseLatency',
    integrationStatus: '$context.integration.status',
    integrationLatency: '$context.integration.latency',
    error: '$context.integration.error',
  }),
  http: JSON.stringify({
    ...LOGGED,
    route: '$context.routeKey',
    latency: '$context.responseLatency',
    integrationStatus: '$context.integrationStatus',
    integrationLatency: '$context.integrationLatency',
    error: '$context.integrationErrorMessage',
  }),
  webSocket: JSON.stringify({
    ...LOGGED,
    route: '$context.routeKey',
    event: '$context.eventType',
    connection: '$context.connectionId',
    integrationStatus: '$context.integrationStatus',
    error: '$context.integrationErrorMessage',
  }),
} as const;

/** Where a stage writes its access log, under the property of its resource type. */
export function accessLog({ accessLog }: StageProps, ctx: EmitContext, property: string, format: string): CfnMap {
  return accessLog === null ? {} : { [property]: { DestinationArn: ctx.att(accessLog, 'Arn'), Format: format } };
}

/** Limits of a stage; those of the account need not be written. */
export function throttling({ throttleRate, throttleBurst }: StageProps): CfnMap {
  const isDefault = throttleRate === 10000 && throttleBurst === 5000;
  return isDefault ? {} : { ThrottlingRateLimit: throttleRate, ThrottlingBurstLimit: throttleBurst };
}

/** The certificate of a custom domain. */
export function domainCertificate(node: EmitNode<StageProps>, ctx: EmitContext): CfnValue {
  const { certificate } = node.props;
  if (certificate !== null) return certificateArn(ctx, certificate);
  return storedCertificateArn(ctx, { suffix: 'DomainCertificateArn', of: node, label: node.label });
}

/** The custom domain of an HTTP or WebSocket API. */
export function customDomain(node: EmitNode<StageProps>, stageId: string, ctx: EmitContext): readonly Emitted[] {
  const { domainName, stageName } = node.props;
  if (domainName === '') return [];
  const domain = ctx.ownId('DomainName');
  const configuration = {
    CertificateArn: domainCertificate(node, ctx),
    EndpointType: 'REGIONAL',
    SecurityPolicy: 'TLS_1_2',
  };
  return [
    {
      id: domain,
      type: 'AWS::ApiGatewayV2::DomainName',
      properties: { DomainName: domainName, DomainNameConfigurations: [configuration] },
    },
    {
      id: ctx.ownId('DomainMapping'),
      type: 'AWS::ApiGatewayV2::ApiMapping',
      properties: { ApiId: ctx.ref(node.id), DomainName: ref(domain), Stage: stageName },
      dependsOn: [stageId],
    },
  ];
}

/** The role with which API Gateway writes logs: one for the account and Region, made by the first API that needs it. */
export function logRole(
  node: EmitNode<object>,
  ctx: EmitContext,
): { made: readonly Emitted[]; waitsFor: readonly string[] } {
  const users = ctx.inStack('restApi', 'webSocketApi').filter(({ props }) => writesLogs(props));
  const [first] = users;
  if (!first || !users.some(({ id }) => id === node.id)) return { made: [], waitsFor: [] };
  const waitsFor = [ctx.idOf(first.id, 'LogAccount') ?? []].flat();
  if (first.id !== node.id) return { made: [], waitsFor };
  const role = ctx.ownId('LogRole');
  return {
    made: [
      {
        id: role,
        type: 'AWS::IAM::Role',
        properties: {
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' }, Action: 'sts:AssumeRole' },
            ],
          },
          ManagedPolicyArns: [
            sub('arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
          ],
        },
      },
      {
        id: ctx.ownId('LogAccount'),
        type: 'AWS::ApiGateway::Account',
        properties: { CloudWatchRoleArn: getAtt(role, 'Arn') },
        comment: 'One setting for all APIs of the account and Region; without it no REST or WebSocket API can log.',
      },
    ],
    waitsFor,
  };
}

function writesLogs(props: Readonly<Record<string, unknown>>): boolean {
  return props.accessLog !== null || props.executionLog !== 'OFF';
}
