import type { Wire } from '../../../model/document/diagram';
import type { Facts } from '../../../model/facts/facts';
import type { Api, ApiRoute, BackendListener, VpcLink } from '../../../model/graph/backend';
import { isOf } from '../../../model/graph/graph';
import { typedUri } from '../../../model/graph/typed-uri';
import { accepts } from '../../../model/kinds/connections';

/**
 * What is written on a wire: what no row says. The kind of an attachment, or the address that an API calls over a VPC
 * link when it is not just the name and the port of a row at its end.
 */
export function wireWords(facts: Facts, wire: Wire): string {
  const [from, to] = [facts.graph.node(wire.from.node), facts.graph.node(wire.to.node)];
  if (!from || !to) return '';
  const attachment = accepts(from.kind, to.kind)?.attachment;
  if (attachment !== undefined) return attachment;
  if (!isOf(from, 'vpcLinkV1', 'vpcLinkV2')) return '';
  const [first, ...others] = [...new Set(addressesOver(facts, from, to.id))];
  if (first === undefined) return '';
  return others.length === 0 ? first : `${first} +${others.length}`;
}

/** The addresses that the routes over a link call at a load balancer, in the order of the routes. */
function addressesOver(facts: Facts, link: VpcLink, loadBalancer: string): readonly string[] {
  return facts.apisOver(link).flatMap((api) =>
    api.props.routes.flatMap((route) => {
      const backend = facts.backend(api, route);
      const isHere = backend.status === 'found' && backend.link.id === link.id;
      return isHere && backend.at.loadBalancer.id === loadBalancer ? addressAt(facts, api, route, backend.at) : [];
    }),
  );
}

function addressAt(facts: Facts, api: Api, route: ApiRoute, at: BackendListener): readonly string[] {
  const typed = typedUri(route);
  if (api.kind !== 'httpApi' && typed.status === 'read') {
    const { scheme, host, port } = typed.uri;
    return [`${scheme}://${host}:${port}`];
  }
  const { loadBalancer, listener } = at;
  const name = route.serverName.trim();
  // A row that says HTTPS 443, and no other, says all of it.
  const isSaid = listener.protocol.startsWith('HTTP') && loadBalancer.props.listeners.length === 1 && name === '';
  return isSaid ? [] : [`${facts.schemeAt(at)}://${name || loadBalancer.label}:${listener.port}`];
}
