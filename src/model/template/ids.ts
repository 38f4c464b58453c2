import type { NodeId } from '../kinds/fields';
import { byId } from '../lib/order';
import type { Written } from './written';

const MAX = 255;

/** Gives out logical ids: unique in the whole diagram whatever their case, the same for the same node and key. */
export interface Ids {
  /** The id of a node's own resource: the one the document stores. */
  own(node: NodeId): string;
  /** An id made of the node's own one and a suffix. */
  of(node: NodeId, suffix: string, key: string): string;
  /** An id that belongs to no node. */
  free(wanted: string): string;
}

interface Named {
  readonly id: NodeId;
  readonly logicalId: string;
}

/** What was imported keeps its ids. Other node ids come next, so that no suffix takes one of them. */
export function createIds(nodes: readonly Named[], written?: Written): Ids {
  // CDK refuses a construct with the id Default.
  const taken = new Set(['default', ...(written?.taken ?? [])]);
  const unique = (wanted: string, room = '') => {
    for (let n = 1; ; n++) {
      const end = n === 1 ? room : `${room}${n}`;
      const id = wanted.slice(0, MAX - end.length) + end;
      if (taken.has(id.toLowerCase())) continue;
      taken.add(id.toLowerCase());
      return id;
    }
  };
  const own = new Map(byId(nodes).map((node) => [node.id, written?.own(node.id) ?? unique(node.logicalId)]));
  const others = new Map<string, string>();
  const ownOf = (node: NodeId) => {
    const id = own.get(node);
    if (id === undefined) throw new Error(`no node ${node}`);
    return id;
  };
  return {
    own: ownOf,
    of: (node, suffix, key) => {
      const place = `${node} ${key}`;
      const known = others.get(place);
      if (known !== undefined) return known;
      const id = written?.part(node, key) ?? unique(ownOf(node), suffix);
      others.set(place, id);
      return id;
    },
    free: (wanted) => unique(wanted),
  };
}
