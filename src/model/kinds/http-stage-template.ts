import type { CfnMap } from '../cfn/value';
import { ref } from '../cfn/value';
import { fingerprint } from '../lib/fingerprint';
import { accessLog, customDomain, type StageProps, throttling } from './api-stage-template';
import type { EmitContext, EmitNode, Emitted } from './kind';

interface HttpStageProps extends StageProps {
  readonly autoDeploy: boolean;
}

interface Extras {
  /** Format of the access log. */
  readonly format: string;
  /** Settings of all routes that only one kind of API has. */
  readonly settings?: CfnMap;
  readonly waitsFor?: readonly string[];
}

/** The stage of an HTTP or WebSocket API with its deployment, when it does not follow changes, and its custom domain. */
export function httpStage(
  node: EmitNode<HttpStageProps>,
  routes: readonly Emitted[],
  { format, settings = {}, waitsFor = [] }: Extras,
  ctx: EmitContext,
): readonly Emitted[] {
  const { props } = node;
  const deployment = props.autoDeploy ? undefined : deploymentOf(node, routes, ctx);
  const all = {
    ...settings,
    ...(props.metrics ? { DetailedMetricsEnabled: true } : {}),
    ...throttling(props),
  };
  const stage: Emitted = {
    id: ctx.ownId('Stage'),
    type: 'AWS::ApiGatewayV2::Stage',
    properties: {
      ApiId: ctx.ref(node.id),
      StageName: props.stageName,
      AutoDeploy: props.autoDeploy,
      ...(deployment ? { DeploymentId: ref(deployment.id) } : {}),
      ...accessLog(props, ctx, 'AccessLogSettings', format),
      ...(Object.keys(all).length > 0 ? { DefaultRouteSettings: all } : {}),
    },
    ...(waitsFor.length > 0 ? { dependsOn: waitsFor } : {}),
  };
  return [...(deployment ? [deployment] : []), stage, ...customDomain(node, stage.id, ctx)];
}

/** API Gateway publishes a new deployment only under a new logical id, so the id follows the content. */
function deploymentOf(node: EmitNode<HttpStageProps>, routes: readonly Emitted[], ctx: EmitContext): Emitted {
  return {
    id: ctx.ownId(`Deployment${fingerprint(routes)}`),
    type: 'AWS::ApiGatewayV2::Deployment',
    properties: { ApiId: ctx.ref(node.id) },
    dependsOn: routes.filter(({ type }) => type === 'AWS::ApiGatewayV2::Route').map((route) => route.id),
  };
}
