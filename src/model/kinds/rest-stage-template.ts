import type { CfnMap } from '../cfn/value';
import { ref } from '../cfn/value';
import {
  ACCESS_LOG_FORMATS,
  accessLog,
  domainCertificate,
  logRole,
  type StageProps,
  throttling,
} from './api-stage-template';
import type { EmitContext, EmitNode, Emitted } from './kind';

/** What the stage of a REST API says. */
export interface RestStageProps extends StageProps {
  readonly endpointType: string;
  readonly executionLog: string;
  readonly tracing: boolean;
  readonly usagePlan: boolean;
  readonly cacheSize: string;
}

type RestApi = EmitNode<RestStageProps>;

/** The stage of a REST API with its logs, limits and cache, and what stands around it: domain, usage plan. */
export function restStage(node: RestApi, deploymentId: string, ctx: EmitContext): readonly Emitted[] {
  const { props } = node;
  const role = logRole(node, ctx);
  const stage: Emitted = {
    id: ctx.ownId('Stage'),
    type: 'AWS::ApiGateway::Stage',
    properties: {
      RestApiId: ctx.ref(node.id),
      DeploymentId: ref(deploymentId),
      StageName: props.stageName,
      TracingEnabled: props.tracing,
      ...accessLog(props, ctx, 'AccessLogSetting', ACCESS_LOG_FORMATS.rest),
      ...(props.cacheSize === '' ? {} : { CacheClusterEnabled: true, CacheClusterSize: props.cacheSize }),
      ...methodSettings(props),
    },
    ...(role.waitsFor.length > 0 ? { dependsOn: role.waitsFor } : {}),
  };
  return [
    ...role.made,
    stage,
    ...domainOf(node, stage.id, ctx),
    ...(props.usagePlan ? planOf(node, stage.id, ctx) : []),
  ];
}

/** Settings for all methods; what is as AWS has it is not written. */
function methodSettings(props: RestStageProps): CfnMap {
  const settings = {
    ...(props.executionLog === 'OFF' ? {} : { LoggingLevel: props.executionLog }),
    ...(props.metrics ? { MetricsEnabled: true } : {}),
    ...(props.cacheSize === '' ? {} : { CachingEnabled: true }),
    ...throttling(props),
  };
  const isEmpty = Object.keys(settings).length === 0;
  return isEmpty ? {} : { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ...settings }] };
}

function domainOf(node: RestApi, stageId: string, ctx: EmitContext): readonly Emitted[] {
  const { domainName, endpointType, stageName } = node.props;
  if (domainName === '') return [];
  if (endpointType === 'PRIVATE') {
    ctx.note(`Custom domain ${domainName} of private API ${ctx.name(100)} is left out: make it in the console.`);
    return [];
  }
  const domain = ctx.ownId('DomainName');
  const isEdge = endpointType === 'EDGE';
  return [
    {
      id: domain,
      type: 'AWS::ApiGateway::DomainName',
      properties: {
        DomainName: domainName,
        EndpointConfiguration: { Types: [endpointType] },
        [isEdge ? 'CertificateArn' : 'RegionalCertificateArn']: domainCertificate(node, ctx),
        SecurityPolicy: 'TLS_1_2',
      },
    },
    {
      id: ctx.ownId('DomainMapping'),
      type: 'AWS::ApiGateway::BasePathMapping',
      properties: { DomainName: ref(domain), RestApiId: ctx.ref(node.id), Stage: stageName },
      dependsOn: [stageId],
    },
  ];
}

/** A usage plan with the limits of the stage, and one key for it. */
function planOf(node: RestApi, stageId: string, ctx: EmitContext): readonly Emitted[] {
  const { stageName, throttleBurst, throttleRate } = node.props;
  const plan = ctx.ownId('UsagePlan');
  const key = ctx.ownId('ApiKey');
  return [
    {
      id: plan,
      type: 'AWS::ApiGateway::UsagePlan',
      properties: {
        ApiStages: [{ ApiId: ctx.ref(node.id), Stage: stageName }],
        Throttle: { RateLimit: throttleRate, BurstLimit: throttleBurst },
      },
      dependsOn: [stageId],
    },
    { id: key, type: 'AWS::ApiGateway::ApiKey', properties: { Enabled: true } },
    {
      id: ctx.ownId('UsagePlanKey'),
      type: 'AWS::ApiGateway::UsagePlanKey',
      properties: { KeyId: ref(key), KeyType: 'API_KEY', UsagePlanId: ref(plan) },
    },
  ];
}
