import type { CfnMap, CfnValue } from '../cfn/value';
import type { EmitContext, EmitNode } from './kind';
import { type BackendRoute, type Destination, destinationOf, listenerUri } from './route-destination';

/** A route of an HTTP API as far as its integration goes. */
export interface HttpRoute extends BackendRoute {
  readonly method: string;
  readonly path: string;
  readonly integration: string;
  readonly timeoutMs: number;
  readonly payloadFormat: string;
}

/** What answers a route of an HTTP API; a text says why that is not known. */
export function integrationOf(route: HttpRoute, ctx: EmitContext): CfnMap | string {
  const destination = destinationOf(route, ctx);
  const [wiredTo] = ctx.wiredTo(route.id);
  // The typed ARN names the listener or the Cloud Map service, whatever is drawn behind the link.
  if (route.uri !== '' && (wiredTo?.kind === 'vpcLinkV2' || wiredTo?.kind === 'vpcLinkV1')) {
    const scheme = destination.kind === 'link' ? destination.backend.scheme : 'https';
    return overLink(route, wiredTo, route.uri, scheme, ctx);
  }
  return atDestination(route, destination, ctx);
}

function atDestination(route: HttpRoute, destination: Destination, ctx: EmitContext): CfnMap | string {
  switch (destination.kind) {
    case 'unknown':
      return destination.why;
    case 'service':
      return 'calls an AWS service with parameters that the drawing does not have, and is left out';
    case 'lambda':
      return {
        IntegrationType: 'AWS_PROXY',
        IntegrationMethod: 'POST',
        IntegrationUri: ctx.att(destination.lambda.id, 'Arn'),
        PayloadFormatVersion: route.payloadFormat,
      };
    case 'address':
      return overInternet(route, destination.uri);
    case 'open':
      return overInternet(route, route.uri || listenerUri(destination.at, route.serverName, route.path, ctx));
    case 'cloudMap':
      return overLink(route, destination.link, ctx.att(destination.service.id, 'Arn'), 'https', ctx);
    case 'link': {
      const { link, loadBalancer, listener, scheme } = destination.backend;
      return overLink(route, link, ctx.rowRef(loadBalancer.id, listener.id), scheme, ctx);
    }
  }
}

function overInternet(route: HttpRoute, uri: CfnValue): CfnMap {
  if (route.integration === 'AWS_PROXY') {
    return {
      IntegrationType: 'AWS_PROXY',
      IntegrationMethod: 'POST',
      IntegrationUri: uri,
      PayloadFormatVersion: route.payloadFormat,
    };
  }
  return {
    IntegrationType: route.integration,
    IntegrationMethod: methodOf(route),
    IntegrationUri: uri,
    ConnectionType: 'INTERNET',
    PayloadFormatVersion: '1.0',
  };
}

function overLink(route: HttpRoute, link: EmitNode, uri: CfnValue, scheme: 'http' | 'https', ctx: EmitContext): CfnMap {
  return {
    IntegrationType: route.integration,
    IntegrationMethod: methodOf(route),
    IntegrationUri: uri,
    ConnectionType: 'VPC_LINK',
    ConnectionId: ctx.ref(link.id),
    ...(scheme === 'https' && route.serverName !== '' ? { TlsConfig: { ServerNameToVerify: route.serverName } } : {}),
    PayloadFormatVersion: '1.0',
  };
}

function methodOf(route: HttpRoute): string {
  return route.path === '$default' ? 'ANY' : route.method;
}
