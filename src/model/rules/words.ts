import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { Probe } from '../facts/load-balancing';
import type { BackendListener } from '../graph/backend';
import { titled } from './rule';

/** `HTTPS 443`: how a message tells listeners of one load balancer apart. */
export function shortListener({ protocol, port }: BackendListener['listener']): string {
  return `${protocol} ${port}`;
}

/** `listener HTTPS 443 of ALB "web"`. */
export function longListener({ loadBalancer, listener }: BackendListener): string {
  return `listener ${shortListener(listener)} of ${titled(loadBalancer)}`;
}

/** `a`, `a and b`, `a, b and c`; without doubles. */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  const all = [...new Set(words)];
  const end = all.pop() ?? '';
  return all.length === 0 ? end : `${all.join(', ')} ${last} ${end}`;
}

/** More names than these say no more. */
const NAMED = 4;

/** The same; of many names the first few, and how many others there are. */
export function listedShort(words: readonly string[]): string {
  const rest = words.length - NAMED;
  return listed(rest > 1 ? [...words.slice(0, NAMED), `${rest} others`] : words);
}

/** `ALB "web" and ALB "api"`. */
export function listedNodes(nodes: readonly DiagramNode[]): string {
  return listed(nodes.map(titled));
}

/**
 * `the security groups of ALB "web" do`, or `the VPC's default security group, as ALB "web" names none, does`: the start of
 * a sentence about what lets nothing through.
 */
export function guardsOf(nodes: readonly DiagramNode[], facts: Facts): string {
  const name = listedNodes(nodes);
  if (nodes.some((node) => facts.securityGroups(node))) return `the security groups of ${name} do`;
  return `the VPC's default security group, as ${name} ${nodes.length === 1 ? 'names' : 'name'} none, does`;
}

/** The same sentence with a capital at its start. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `TCP 80 (traffic and health checks)`: what a load balancer sends to a target. */
export function probed(probes: readonly Probe[]): string {
  const purposes = new Map<string, string[]>();
  for (const { protocol, port, purpose } of probes) {
    const where = `${protocol.toUpperCase()} ${port}`;
    purposes.set(where, [...(purposes.get(where) ?? []), purpose]);
  }
  return listed([...purposes].map(([where, why]) => `${where} (${listed(why)})`));
}
