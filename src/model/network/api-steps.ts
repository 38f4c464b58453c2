import type { DiagramNode, Wire } from '../document/diagram';
import { isMock, routeName } from '../facts/api';
import type { Api, ApiRoute, VpcLink } from '../graph/backend';
import { isOf } from '../graph/graph';
import { accepts } from '../kinds/connections';
import type { Position } from './addresses';
import { onInternet } from './addresses';
import { blocked, notKnown, passed } from './checks';
import { enter } from './entry';
import { titled } from './names';
import { samePlaceChecks } from './same-place';
import { asking, type Question, type Step, type Stop, step, stopAt } from './stops';
import type { Check } from './trace-types';
import { requestOf } from './web-request';

/** What an API does with a request: each route leads over its wire to what answers it. */
export function fromApi(question: Question, { node }: Stop): readonly Step[] {
  if (!node || !isOf(node, 'restApi', 'httpApi', 'webSocketApi')) return [];
  return node.props.routes.flatMap((route) =>
    isMock(route)
      ? []
      : question.net.facts.graph.wiresFrom(node.id, route.id).flatMap((wire) => overRoute(question, node, route, wire)),
  );
}

function overRoute(question: Question, api: Api, route: ApiRoute, wire: Wire): readonly Step[] {
  const target = question.net.facts.graph.node(wire.to.node);
  if (!target || !question.leads(target)) return [];
  const about = { via: routeName(route), wire: wire.id, row: route.id };
  const asks = authorizerCheck(question, api, route);
  const withAuth = (each: Step): Step => ({ ...each, ...about, checks: [...asks, ...each.checks] });
  if (isOf(target, 'vpcLinkV1', 'vpcLinkV2')) {
    const stop = stopAt(target, { protocol: 'tcp', route: { api, row: route } });
    return [withAuth(step(stop, { checks: linkChecks(question, api, target) }))];
  }
  // API Gateway stands outside of every VPC and calls what has a public address.
  const gateway: Position = { ...onInternet(api), place: 'aws' };
  const request = isOf(target, 'alb', 'nlb') ? requestOf(question.net.facts, api, route, target, false) : undefined;
  return enter(question, gateway, target, about).map((each) => withAuth(asking(request, each)));
}

function authorizerCheck({ net }: Question, api: Api, route: ApiRoute): readonly Check[] {
  const name = `${routeName(route)} of ${titled(api)}`;
  if (route.authorization === 'NONE') return [passed(`${name} asks nobody who calls`)];
  if (route.authorization === 'AWS_IAM') return [passed(`${name} asks for a signature of IAM`)];
  const authorizer = route.authorizer === null ? undefined : net.facts.graph.node(route.authorizer);
  if (!authorizer) return [notKnown(`the authorizer of ${name} lets the caller in`)];
  if (!net.isDown(authorizer)) return [passed(`${name} asks ${titled(authorizer)} who calls`)];
  return [
    blocked(`${name} asks ${titled(authorizer)} who calls`, {
      node: authorizer,
      code: 'down',
      rule: null,
      message: `${titled(authorizer)} is down, so ${name} lets nobody in.`,
      fix: 'A longer cache of its answers bridges short failures.',
    }),
  ];
}

/** The version of the link that each kind of API takes. */
const VERSION_RULE: Readonly<Record<string, string>> = { httpApi: 'API-07', webSocketApi: 'API-08' };

function linkChecks({ net }: Question, api: Api, link: VpcLink): readonly Check[] {
  const takes = accepts(api.kind, link.kind) !== undefined;
  const what = `${titled(api)} takes ${titled(link)}`;
  const version = takes
    ? passed(what)
    : blocked(what, {
        node: link,
        code: 'no-path',
        rule: VERSION_RULE[api.kind] ?? 'WIRE-01',
        message: `${titled(api)} cannot use ${titled(link)}: ${versionWords(api)}.`,
        fix: `Use a VPC link ${api.kind === 'webSocketApi' ? 'V1' : 'V2'}.`,
      });
  return [version, ...samePlaceChecks(net, api, link, { account: 'API-13', region: 'API-14' })];
}

function versionWords(api: DiagramNode): string {
  return api.kind === 'webSocketApi' ? 'a WebSocket API takes V1 links' : 'an HTTP API takes V2 links';
}
