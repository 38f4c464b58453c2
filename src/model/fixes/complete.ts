import { type DiagramNode, type NodeOf, OUT } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { probesOf } from '../facts/load-balancing';
import type { ApiRoute, LoadBalancer, VpcLink } from '../graph/backend';
import { accepts } from '../kinds/connections';
import { all, fix, wire } from './edits';
import { letPass } from './groups';
import type { QuickFix } from './quick-fix';
import { nodeName } from './words';

/** Links more than this are not offered: the user has to say. */
const OFFERED = 3;

/** Offers to wire routes that lead nowhere to a VPC link of their Region, and that to the listeners they name. */
export function wireRoutesFixes(api: DiagramNode, routes: readonly ApiRoute[], facts: Facts): readonly QuickFix[] {
  const region = facts.region(api);
  if (routes.length === 0 || !region) return [];
  const links = facts.graph.inside(region.id, 'vpcLinkV1', 'vpcLinkV2').filter((link) => accepts(api.kind, link.kind));
  return links.slice(0, OFFERED).map((link) => {
    const wires = routes.map(({ id: port }) => wire({ node: api.id, port }, link.id));
    const behind = unwiredBehind(link, routes, facts).map(({ id }) => wire({ node: link.id, port: OUT }, id));
    return fix(`wire-to-${link.id}`, `Wire what has no backend to ${nodeName(link)}`, ...wires, ...behind);
  });
}

/** Load balancers whose listeners routes name, as far as the link takes them and does not lead to them yet. */
function unwiredBehind(link: VpcLink, routes: readonly ApiRoute[], facts: Facts): readonly LoadBalancer[] {
  const region = facts.region(link);
  const known = new Set(facts.loadBalancersBehind(link).map(({ id }) => id));
  const named = new Set(routes.map(({ listener }) => listener));
  const all = region ? facts.graph.inside(region.id, 'alb', 'nlb') : [];
  return all.filter(
    ({ id, kind, props }) =>
      !known.has(id) && accepts(link.kind, kind) && props.listeners.some((listener) => named.has(listener.id)),
  );
}

/** Offers what stands in the VPC and is no target yet: its instances, or for a group of type alb each ALB that listens on its port. */
export function targetFixes(group: NodeOf<'targetGroup'>, facts: Facts): readonly QuickFix[] {
  const vpc = facts.vpc(group);
  if (!vpc) return [];
  if (group.props.targetType === 'alb') {
    const fitting = facts.graph
      .inside(vpc.id, 'alb')
      .filter((alb) => alb.props.listeners.some(({ port }) => port === group.props.port));
    return fitting.slice(0, OFFERED).map((alb) => registerFix(group, [alb], facts));
  }
  const idle = facts.graph.inside(vpc.id, 'ec2').filter((instance) => facts.graph.wiresTo(instance.id).length === 0);
  return idle.length === 0 || group.props.targetType === 'lambda' ? [] : [registerFix(group, idle, facts)];
}

function registerFix(group: NodeOf<'targetGroup'>, targets: readonly DiagramNode[], facts: Facts): QuickFix {
  const senders = new Set(facts.listenersInto(group).map(({ loadBalancer }) => loadBalancer.id));
  const edits = targets.flatMap((target) => [
    wire({ node: group.id, port: OUT }, target.id),
    all(...[...senders].map((sender) => letPass(sender, target.id, probesOf(group, target)))),
  ]);
  const title =
    targets.length === 1 && targets[0] ? nodeName(targets[0]) : `the ${targets.length} instances without callers`;
  return fix(`register-${targets[0]?.id ?? 'none'}`, `Send to ${title}`, ...edits);
}
