import type { Spot } from './addresses';
import type { Network } from './failures';
import { type HybridGateway, type HybridLink, mayHold, networksBehind } from './hybrid-links';
import { titled } from './names';
import { bestOf, open, shut, unclear, type Way } from './way';

/** What joins a network on premises to AWS. */
export const ADD_LINK = 'Join them by a Site-to-Site VPN or Direct Connect.';

/** A network for a message. */
export function networkName({ network }: Spot): string {
  return network ? titled(network) : 'the network on premises';
}

/** From a gateway of AWS to a network on premises: over the first VPN or Direct Connect that works. */
export function toOnPremises(net: Network, gateway: HybridGateway, to: Spot): Way {
  const what = `${titled(gateway)} leads to ${networkName(to)}`;
  const ways = networksBehind(net.facts, gateway)
    .filter(({ network }) => network === undefined || network === to.network)
    .map((link) => overLink(net, link, what, mayHold(link.knows, to.block)));
  const message = `${titled(gateway)} has no VPN or Direct Connect to ${networkName(to)}.`;
  return (
    bestOf(ways) ?? shut(what, { node: gateway, code: 'no-route', rule: 'NET-05', message, fix: ADD_LINK }, gateway)
  );
}

/** From a network on premises to a gateway of AWS, by each link there is. */
export function toGateway(net: Network, from: Spot, gateway: HybridGateway, to: Spot): readonly Way[] {
  const what = `${networkName(from)} reaches ${titled(gateway)}`;
  return networksBehind(net.facts, gateway)
    .filter(({ network }) => network === undefined || network === from.network)
    .map((link) => overLink(net, link, what, mayHold(link.tells, to.block)))
    .map((way) => ({ ...way, through: [...way.through, gateway] }));
}

function overLink(net: Network, { network, via }: HybridLink, what: string, isKnown: boolean): Way {
  const broken = via.find((node) => net.isDown(node));
  if (broken) {
    const fix = 'Add a second line, or a VPN as a fallback.';
    const message = `${titled(broken)} is down.`;
    return shut(what, { node: broken, code: 'down', rule: 'NET-10', message, fix }, ...via);
  }
  if (network === undefined) return unclear(what, ...via);
  if (isKnown) return open(what, ...via);
  const [first] = via;
  const message = `${first ? titled(first) : 'The link'} does not carry these addresses.`;
  const fix = 'Add the addresses to its static routes or allowed prefixes.';
  return shut(what, { node: via.at(-1), code: 'no-route', rule: 'NET-05', message, fix }, ...via);
}
