import type { DiagramNode } from '../document/diagram';
import type { ApiRoute, BackendListener } from '../graph/backend';
import type { RowId, WireId } from '../kinds/fields';
import type { Position } from './addresses';
import type { Network } from './failures';
import type { Check, Protocol, TraceEnd } from './trace-types';
import { requestKey, type WebRequest } from './web-request';

/** Where a request is, with what decides how it can go on from there. */
export interface Stop {
  /** The same for two stops from which a request goes on alike. */
  readonly key: string;
  readonly end: TraceEnd;
  /** Undefined for the internet, or for networks on premises that are not drawn. */
  readonly node: DiagramNode | undefined;
  /** Where the connection that arrived here comes from; undefined when it came over PrivateLink. */
  readonly caller: Position | undefined;
  readonly protocol: Protocol | undefined;
  /** The port it arrived on. */
  readonly port: number | undefined;
  /** The listener it arrived at, or the one that sent it to a target group. */
  readonly at: BackendListener | undefined;
  /** The route that led here, as far as it decides what a link leads to. */
  readonly route: { readonly api: DiagramNode; readonly row: ApiRoute } | undefined;
  /** What is asked for, where a load balancer on the way may look at it; undefined when it may be anything. */
  readonly request: WebRequest | undefined;
}

/** One way to go on from a stop. */
export interface Step {
  readonly to: Stop;
  readonly via: string | undefined;
  readonly wire: WireId | undefined;
  readonly row: RowId | undefined;
  readonly checks: readonly Check[];
  readonly through: readonly DiagramNode[];
  /** False where nobody drew it: a caller that might just as well try the address. */
  readonly isDrawn: boolean;
}

/** What is asked: the drawing as it works now, and the port and protocol at the end. */
export interface Question {
  readonly net: Network;
  readonly protocol: Protocol | undefined;
  readonly port: number | undefined;
  /** The nodes at which the request has arrived. */
  readonly goals: ReadonlySet<TraceEnd>;
  /** False for a node from which no goal can be reached, so that nobody needs to look there. */
  leads(node: DiagramNode): boolean;
}

/** A stop at a node. */
export function stopAt(node: DiagramNode, about: Partial<Omit<Stop, 'key' | 'end' | 'node'>> = {}): Stop {
  const { caller, protocol, port, at, route, request } = about;
  const parts = [
    node.id,
    at?.loadBalancer.id,
    at?.listener.id,
    caller?.node?.id ?? caller?.place,
    port,
    protocol,
    route?.row.id,
    request && requestKey(request),
  ];
  return { key: parts.join('|'), end: node.id, node, caller, protocol, port, at, route, request };
}

/** The same step with what is asked for at its end. */
export function asking(request: WebRequest | undefined, one: Step): Step {
  const { node } = one.to;
  return node && request ? { ...one, to: stopAt(node, { ...one.to, request }) } : one;
}

/** A step with nothing but what is given. */
export function step(to: Stop, about: Partial<Omit<Step, 'to'>> = {}): Step {
  return { to, via: undefined, wire: undefined, row: undefined, checks: [], through: [], isDrawn: true, ...about };
}
