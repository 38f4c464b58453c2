import type { Connection, FinalConnectionState, OnConnectStart } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { connect } from '../../model/commands/connect';
import type { Diagram, WireEnd } from '../../model/document/diagram';
import { isFolded, shownAs } from '../../model/document/folding';
import type { Facts } from '../../model/facts/facts';
import { judgeWire, legalTargets, type WireVerdict } from '../../model/findings/judge-wire';
import { NodeId, RowId } from '../../model/kinds/fields';
import { isKindId } from '../../model/kinds/registry';
import { gestureStore, setGesture } from '../store/gesture';
import { run } from '../store/store';
import type { Detour } from './detour-menu';
import { useEscape } from './use-escape';
import { clientPoint } from './use-moving';

/** A wire was let go over empty canvas: the list of what it could lead to opens there. */
export interface LooseEnd {
  readonly from: WireEnd;
  readonly at: { readonly x: number; readonly y: number };
}

/** Nodes asked for an alternative: the pointer does not wait for an answer about thousands. */
const MOST_ASKED = 40;

/** Drawing wires: every node is judged once for each gesture; a refused target still takes the wire, as a draft. */
export function useWiring(doc: Diagram, facts: Facts) {
  const [loose, setLoose] = useState<LooseEnd | null>(null);
  const [detour, setDetour] = useState<Detour | null>(null);

  const onConnectStart: OnConnectStart = useCallback(
    (_event, { nodeId, handleId }) => {
      const from = doc.nodes[nodeId as NodeId];
      if (!from || !handleId) return;
      const known = new Map<NodeId, WireVerdict>();
      const verdict = (id: NodeId): WireVerdict => {
        const to = doc.nodes[id];
        const before = known.get(id);
        if (before) return before;
        const made =
          to && !isFolded(doc, id)
            ? judgeWire(facts, from, handleId === 'out' ? undefined : handleId, to, doc.settings.profile)
            : REFUSED;
        known.set(id, made);
        return made;
      };
      const candidates = facts.graph.inside(null, ...legalTargets(from.kind).filter(isKindId)).slice(0, MOST_ASKED);
      let legal: readonly NodeId[] | undefined;
      const alternatives = () => {
        legal ??= candidates
          .filter(({ id }) => shownAs(doc, id) === id && verdict(id).legal)
          .map(({ id }) => id)
          .slice(0, 2);
        return legal;
      };
      setGesture({ wiring: { from: from.id, port: handleId, verdict, alternatives } });
    },
    [doc, facts],
  );

  useEscape(() => {
    const isWiring = gestureStore.getState().wiring !== null;
    if (isWiring) setGesture({ wiring: null });
    return isWiring;
  });

  const isValidConnection = useCallback(
    ({ source, target }: { readonly source: string; readonly target: string }) =>
      source !== target && !isFolded(doc, NodeId.parse(target)),
    [doc],
  );

  const onConnect = useCallback((connection: Connection) => {
    // Escape has dropped the gesture; React Flow knows of no way to stop one.
    if (!gestureStore.getState().wiring) return;
    run(connect, { from: endOf(connection.source, connection.sourceHandle), to: NodeId.parse(connection.target) });
  }, []);

  const onConnectEnd = useCallback((event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    const { wiring } = gestureStore.getState();
    setGesture({ wiring: null });
    if (!wiring) return;
    const from = endOf(wiring.from, wiring.port);
    const at = clientPoint(event);
    if (state.toNode) {
      const to = NodeId.parse(state.toNode.id);
      const { detour: chain, over = [] } = to === wiring.from ? REFUSED : wiring.verdict(to);
      if (chain) setDetour({ from, to, chain, over, at });
    } else if (state.isValid !== true) {
      setLoose({ from, at });
    }
  }, []);

  return { loose, setLoose, detour, setDetour, isValidConnection, onConnectStart, onConnect, onConnectEnd };
}

const REFUSED: WireVerdict = { legal: false, through: undefined, findings: [] };

function endOf(node: string, handle: string | null): WireEnd {
  return { node: NodeId.parse(node), port: handle === 'out' || handle === null ? 'out' : RowId.parse(handle) };
}
