import type { DiagramNode } from '../document/diagram';
import type { Position, Spot } from './addresses';
import { blocked, type Fault, notKnown, passed } from './checks';
import type { Network } from './failures';
import type { Check } from './trace-types';

/** How packets get from one spot to another, in one direction. */
export interface Way {
  readonly checks: readonly Check[];
  /** The gateways they cross, in order. */
  readonly through: readonly DiagramNode[];
  /** Whose address the other end sees, when it is not the sender's: a NAT gateway. */
  readonly seenAs?: Position;
  /**
   * True when security groups of the other VPC can be named: same-Region peering, or a transit gateway that allows it.
   * False when those of the same VPC cannot: behind appliances.
   */
  readonly knowsGroups?: boolean;
}

/** A stretch of the way that is fine. */
export function open(what: string, ...through: readonly DiagramNode[]): Way {
  return { checks: [passed(what)], through };
}

/** A way that the drawing does not tell. */
export function unclear(what: string, ...through: readonly DiagramNode[]): Way {
  return { checks: [notKnown(what)], through };
}

/** A way that ends. */
export function shut(what: string, fault: Fault, ...through: readonly DiagramNode[]): Way {
  return { checks: [blocked(what, fault)], through };
}

/** One stretch after the other. */
export function joined(first: Way, rest: Way): Way {
  return { ...rest, checks: [...first.checks, ...rest.checks], through: [...first.through, ...rest.through] };
}

export function isOpen({ checks }: Way): boolean {
  return checks.every(({ ok }) => ok !== 'no');
}

/** The way through the first of several gateways that lets packets pass, or else the one with the fewest reasons against it. */
export function bestOf(ways: readonly Way[]): Way | undefined {
  const reasons = (way: Way) => way.checks.filter(({ ok }) => ok === 'no').length;
  return ways.reduce<Way | undefined>((best, way) => (best && reasons(best) <= reasons(way) ? best : way), undefined);
}

/** How routing goes on from a spot: gateways ask it for what lies behind them. */
export type Onward = (net: Network, from: Spot, to: Spot, sender: Sender) => Way;

/** Who sends, and how many gateways were crossed so far. */
export interface Sender {
  readonly node: DiagramNode | undefined;
  readonly hasPublicAddress: boolean;
  readonly crossed: number;
  /** The endpoints of appliances that it went through so far. */
  readonly inspectedBy?: readonly DiagramNode[];
}
