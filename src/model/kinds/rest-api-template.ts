import type { CfnMap } from '../cfn/value';
import { placeholder, ref, sub, subLiteral } from '../cfn/value';
import { fingerprint } from '../lib/fingerprint';
import { authorizersOf } from './api-authorizer-template';
import { calledBy, invokePermissions } from './api-lambda-template';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { pascal } from './parts';
import { typedObject } from './policy';
import { restAuthorizer } from './rest-authorizer-template';
import { bodyOf, needsBody } from './rest-body-template';
import { type RestRoute, stepsOf } from './rest-integration-template';
import { methodOf } from './rest-method-template';
import { type RestStageProps, restStage } from './rest-stage-template';

interface RestApiProps extends RestStageProps {
  readonly description: string;
  readonly policy: string;
  readonly routes: readonly RestRoute[];
}

type RestApi = EmitNode<RestApiProps>;

/** A REST API: a tree of resources for its paths, a method for each route, one deployment and one stage. */
export function emitRestApi(node: RestApi, ctx: EmitContext): readonly Emitted[] {
  const plain = apiOf(node, ctx);
  const authorizers = authorizersOf(ctx, 'AWS::ApiGateway::Authorizer', (authorizer) =>
    restAuthorizer(node, authorizer, ctx),
  );
  const routes = node.props.routes.flatMap((route) => {
    const method = methodOf(node, route, authorizers, ctx, resourceId);
    return method ? [{ route, method }] : [];
  });
  const isBody = needsBody(routes);
  const own = isBody ? withBody(plain, bodyOf(ctx.name(), routes, authorizers.resources)) : plain;
  const methods = isBody ? [] : routes.map(({ method }) => method);
  const parts = isBody ? [] : authorizers.resources;
  const resources = isBody ? [] : resourcesOf(node, routes, ctx);
  const lambdas = calledBy(
    routes.map(({ route }) => route),
    ctx,
  );
  const deployment = {
    id: ctx.ownId(`Deployment${fingerprint([own, resources, [...parts, ...methods]])}`, 'Deployment'),
    type: 'AWS::ApiGateway::Deployment',
    properties: { RestApiId: ctx.ref(node.id) },
    dependsOn: methods.map((method) => method.id),
    comment: 'API Gateway publishes changes only with a new deployment, so this logical id follows the content.',
  };
  ctx.output({
    suffix: 'Url',
    description: `Address of ${ctx.name(100)}`,
    value: sub(
      `https://${placeholder(ctx.ref(node.id))}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/${subLiteral(node.props.stageName)}`,
    ),
  });
  return [
    own,
    ...resources,
    ...parts,
    ...methods,
    ...invokePermissions(node, [...lambdas, ...authorizers.lambdas], ctx),
    deployment,
    ...restStage(node, deployment.id, ctx),
  ];
}

function apiOf({ logicalId, label, props }: RestApi, ctx: EmitContext): Emitted {
  const policy = props.policy.trim() === '' ? undefined : typedObject(props.policy, ctx);
  if (props.policy.trim() !== '' && !policy) {
    ctx.note(`The resource policy of ${label} is not a JSON object of plain values and is left out.`);
  }
  return {
    id: logicalId,
    type: 'AWS::ApiGateway::RestApi',
    properties: {
      Name: ctx.name(),
      ...(props.description === '' ? {} : { Description: ctx.plain(props.description, 1024) }),
      EndpointConfiguration: { Types: [props.endpointType] },
      ...(props.defaultEndpoint ? {} : { DisableExecuteApiEndpoint: true }),
      ...(policy ? { Policy: policy } : {}),
    },
  };
}

function withBody(api: Emitted, Body: CfnMap): Emitted {
  const comment =
    'An OpenAPI body, because methods in CloudFormation cannot trust a certificate of an unknown authority.';
  return { ...api, properties: { ...api.properties, Body }, comment };
}

/** One resource for each step of each path that has a method, parents first. */
function resourcesOf(
  node: RestApi,
  routes: readonly { readonly route: RestRoute }[],
  ctx: EmitContext,
): readonly Emitted[] {
  const prefixes = routes.flatMap(({ route }) => prefixesOf(route.path));
  const unique = new Map(prefixes.map((steps) => [steps.join('/'), steps]));
  return [...unique.values()].map((steps) => ({
    id: resourceId(steps, ctx),
    type: 'AWS::ApiGateway::Resource',
    properties: {
      RestApiId: ctx.ref(node.id),
      ParentId: parentOf(node, steps, ctx),
      PathPart: steps.at(-1) ?? '',
    },
  }));
}

function prefixesOf(path: string): readonly (readonly string[])[] {
  const steps = stepsOf(path);
  return steps.map((_step, i) => steps.slice(0, i + 1));
}

function parentOf(node: RestApi, steps: readonly string[], ctx: EmitContext): CfnMap {
  const parent = steps.slice(0, -1);
  return parent.length === 0 ? { 'Fn::GetAtt': [node.logicalId, 'RootResourceId'] } : ref(resourceId(parent, ctx));
}

function resourceId(steps: readonly string[], ctx: EmitContext): string {
  return ctx.ownId(`${pascal(steps.join('/'))}Resource`, `/${steps.join('/')}`);
}
