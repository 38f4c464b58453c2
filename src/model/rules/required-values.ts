import type { DiagramNode } from '../document/diagram';
import { isMock, routeName } from '../facts/api';
import type { Facts } from '../facts/facts';
import { wireRoutesFixes } from '../fixes/complete';
import type { ApiRoute } from '../graph/backend';
import type { NodeId } from '../kinds/fields';
import { isKindId, KINDS } from '../kinds/registry';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const requiredValues = defineRule({
  id: 'EXP-02',
  title: 'Everything that CloudFormation needs is there',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Some properties have no default, and a route needs something to send its requests to.',
  consequence: 'The deployment fails, or what is incomplete is left out of the export.',
  fix: 'Fill in the named fields, and wire the named routes to a VPC link.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ],
  checkedOn: '2026-11',
  completeness: true,
  onNode: KINDS.map((kind) => kind.id).filter(isKindId),
  check(node, facts, report) {
    const missing = facts.missing(node).map(({ row, title }) => `${row ? `${row}: ` : ''}${title} is empty`);
    const all = [...missing, ...facts.malformed(node), ...unconnected(node, facts), ...undecided(node, facts)];
    if (all.length === 0) return;
    const routes = unwired(node, facts);
    const at = missing.length > 0 ? undefined : resourceOf(node, routes, facts);
    report(sentence(`${titled(node)} is incomplete: ${all.join('; ')}.`), {
      ...(at === undefined ? {} : { at }),
      fixes: () => wireRoutesFixes(node, routes, facts),
    });
  },
});

/** The resource of a template in which the first of these routes says where it leads. */
function resourceOf(api: DiagramNode, [route]: readonly ApiRoute[], { graph }: Facts): string | undefined {
  const parts = graph.origin(api.id)?.parts;
  return route && (parts?.[`${route.id} integration`] ?? parts?.[route.id]);
}

/** What a route, or a link that routes use, sends its requests to. */
function unconnected(node: DiagramNode, facts: Facts): readonly string[] {
  const routes = unwired(node, facts);
  if (routes.length > 0) return routes.map((route) => `${routeName(route)} ${missingOf(node, route, facts)}`);
  if (facts.graph.wiresFrom(node.id).length > 0) return [];
  if (node.kind === 'vpcLinkV2') return isNeeded(node, facts) ? ['no load balancer stands behind it'] : [];
  return leadsNowhere(node, facts);
}

/** What AWS makes only together with what it leads to; a template may lead to what is not in it. */
function leadsNowhere(node: DiagramNode, { graph }: Facts): readonly string[] {
  if (graph.isImported(node.id)) return [];
  switch (node.kind) {
    case 'tgwAttachment':
      return ['it is wired to no transit gateway'];
    case 'gwlbEndpoint':
      return ['it is wired to no endpoint service'];
    case 'interfaceEndpoint':
      return node.props.service.trim() === '' ? ['it names no service and is wired to none'] : [];
    default:
      return [];
  }
}

/** What a template may say by conditions or leave to others, and a drawing has to say. */
function undecided(node: DiagramNode, facts: Facts): readonly string[] {
  if (facts.graph.isImported(node.id)) return [];
  return node.kind === 'routeTable' || node.kind === 'tgwRouteTable'
    ? doubleDestinations(node.props.routes)
    : aimless(node, facts);
}

/** A table has one route to a block. */
function doubleDestinations(routes: readonly { readonly destination: string }[]): readonly string[] {
  const blocks = routes.map(({ destination }) => destination.trim());
  const isAgain = (block: string, i: number) => block !== '' && blocks.indexOf(block) < i;
  return blocks.flatMap((block, i) => (isAgain(block, i) ? [`route ${i + 1}: ${block} has a route already`] : []));
}

/** What logs or watches, and of what or where to is not said. */
function aimless(node: DiagramNode, facts: Facts): readonly string[] {
  if (node.kind === 'alarm') return isUnnamed(node.props.resource, node.props.namespace) ? ['it watches nothing'] : [];
  if (node.kind !== 'flowLog') return [];
  return [
    ...(node.props.resource === null && !facts.vpc(node) ? ['it watches nothing'] : []),
    ...(facts.graph.wiresFrom(node.id).length === 0 ? ['it is wired to no log group and no bucket'] : []),
  ];
}

function isUnnamed(resource: NodeId | null, namespace: string): boolean {
  return resource === null && namespace.trim() === '';
}

/** Routes that lead nowhere and have no address typed in either, or one that needs a link. */
function unwired(node: DiagramNode, facts: Facts): readonly ApiRoute[] {
  if (node.kind !== 'restApi' && node.kind !== 'httpApi' && node.kind !== 'webSocketApi') return [];
  const routes: readonly ApiRoute[] = node.props.routes;
  const isOpen = (route: ApiRoute) => node.kind !== 'webSocketApi' && !isMock(route) && route.uri.trim() === '';
  return routes.filter(
    (route) => (isOpen(route) || lacksLink(node, route, facts)) && facts.backend(node, route).status === 'unwired',
  );
}

function missingOf(node: DiagramNode, route: ApiRoute, facts: Facts): string {
  return lacksLink(node, route, facts) ? 'goes over a VPC link and names none' : 'has no backend';
}

function lacksLink({ id }: DiagramNode, route: ApiRoute, { graph }: Facts): boolean {
  return graph.isLeftOut(id, route.id, 'link');
}

/** A route of an HTTP API with a typed ARN names a backend that is not drawn. */
function isNeeded(link: DiagramNode, facts: Facts): boolean {
  return facts.graph.wiresTo(link.id).some((wire) => {
    const api = facts.graph.node(wire.from.node);
    if (api?.kind !== 'httpApi') return api?.kind === 'restApi';
    return api.props.routes.some(({ id, uri }) => id === wire.from.port && uri.trim() === '');
  });
}
