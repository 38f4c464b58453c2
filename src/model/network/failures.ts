import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { NodeId } from '../kinds/fields';
import { type Answers, answersOf } from './answers';

/** The drawing as it is while some of it is switched off. */
export interface Network {
  readonly facts: Facts;
  /** True when the node itself, or everything it stands in, is switched off. */
  isDown(node: DiagramNode): boolean;
  /** The subnets a node stands in that still work. */
  subnets(node: DiagramNode): readonly NodeOf<'subnet'>[];
  /** What the key stands for, worked out once. */
  once<T>(key: string, work: () => T): T;
  /** True where only blockers count: of connections that are alike and open one is followed, and its words stand for all. */
  readonly isTerse: boolean;
}

/** A network of which more can be switched off. */
export interface FailingNetwork extends Network {
  /** The network without one more thing; what does not rest on that is not worked out again. */
  without(id: NodeId): FailingNetwork;
}

/** A network in which these nodes and zones are switched off. */
export function networkOf(facts: Facts, down: readonly NodeId[] = []): FailingNetwork {
  return failing(facts, down, answersOf());
}

/** The network as it is drawn, for those who ask for nothing but what blocks. */
export function terseNetworkOf(facts: Facts): Network {
  const known = new Map<string, unknown>();
  return {
    facts,
    isDown: () => false,
    subnets: (node) => facts.subnets(node),
    once: <T>(key: string, work: () => T) => {
      const before = known.get(key);
      if (before !== undefined || known.has(key)) return before as T;
      const fresh = work();
      known.set(key, fresh);
      return fresh;
    },
    isTerse: true,
  };
}

type State = Pick<Network, 'isDown' | 'subnets'>;

function failing(facts: Facts, down: readonly NodeId[], answers: Answers): FailingNetwork {
  const state = stateOf(facts, down);
  return {
    facts,
    isDown: (node) => {
      answers.asks(node);
      return state.isDown(node);
    },
    subnets: (node) => {
      answers.asks(node);
      return state.subnets(node);
    },
    once: answers.once,
    isTerse: false,
    without: (id) => {
      const more = [...down, id];
      const isSame = sameIn(state, stateOf(facts, more));
      const inherited = answersOf((key) => {
        const answer = answers.find(key);
        return answer && [...answer.restsOn].every(isSame) ? answer : undefined;
      });
      return failing(facts, more, inherited);
    },
  };
}

function stateOf(facts: Facts, down: readonly NodeId[]): State {
  if (down.length === 0) return { isDown: () => false, subnets: (node) => facts.subnets(node) };
  const off = new Set(down.flatMap((id) => withTwins(facts, id)));
  const isOff = (node: DiagramNode) => off.has(node.id) || facts.graph.ancestors(node).some(({ id }) => off.has(id));
  const subnets = (node: DiagramNode) => facts.subnets(node).filter((subnet) => !isOff(subnet));
  return {
    isDown: (node) => isOff(node) || (facts.subnets(node).length > 0 && subnets(node).length === 0),
    subnets,
  };
}

/** Whether a node works as well as before, in the same places. Only more can be switched off, so counting them is enough. */
function sameIn(before: State, after: State): (node: DiagramNode) => boolean {
  const known = new Map<DiagramNode, boolean>();
  return (node) => {
    const isSame =
      known.get(node) ??
      (before.isDown(node) === after.isDown(node) && before.subnets(node).length === after.subnets(node).length);
    known.set(node, isSame);
    return isSame;
  };
}

/** Boxes with one letter in one Region are one zone: it fails in every VPC at once. */
function withTwins(facts: Facts, id: NodeId): readonly NodeId[] {
  const zone = facts.graph.node(id);
  const region = zone && facts.graph.within(zone, 'region');
  if (zone?.kind !== 'zone' || !region) return [id];
  return facts.graph
    .inside(region.id, 'zone')
    .filter((other) => other.props.letter === zone.props.letter)
    .map((other) => other.id);
}
