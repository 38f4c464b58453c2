import type { DiagramNode } from '../document/diagram';
import type { Api, ApiRoute, VpcLink } from '../graph/backend';
import { type Graph, isOf } from '../graph/graph';

export { linkParts } from '../graph/link-parts';
export { typedUri } from '../graph/typed-uri';

/** The APIs with a route over this link. */
export function apisOver(graph: Graph, link: VpcLink): readonly Api[] {
  const callers = graph.wiresTo(link.id).flatMap((wire) => {
    const node = graph.node(wire.from.node);
    return node && isOf(node, 'restApi', 'httpApi', 'webSocketApi') ? [node] : [];
  });
  return [...new Set(callers)];
}

/** How people and AWS call a route: `GET /items`, `$connect`. */
export function routeName(route: ApiRoute): string {
  if ('routeKey' in route) return route.routeKey;
  const { method, path } = route;
  return path === '$default' ? path : `${method} ${path.trim()}`.trim();
}

/** True when API Gateway answers by itself. */
export function isMock(route: ApiRoute): boolean {
  return 'integration' in route && route.integration === 'MOCK';
}

/** Where a node lives, for a message: `account "prod", eu-central-1`. One account and Region is one stack. */
export function stackName(graph: Graph, node: DiagramNode): string {
  const account = graph.within(node, 'account');
  const region = graph.within(node, 'region');
  return [account && accountName(account), region?.props.code].filter((part) => part).join(', ') || 'no account';
}

/** An account for a message: its label, else its number. */
export function accountName(account: DiagramNode): string {
  const label = account.label.trim();
  if (label !== '') return `account "${label}"`;
  return account.kind === 'account' && account.props.accountId !== ''
    ? `account ${account.props.accountId}`
    : 'an unnamed account';
}
