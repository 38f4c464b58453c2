import { insertChain } from '../../model/commands/insert-between';
import type { WireEnd } from '../../model/document/diagram';
import { chainText } from '../../model/kinds/chain-text';
import type { NodeId } from '../../model/kinds/fields';
import { run, say } from '../store/store';
import { ContextMenu } from '../ui';

/** A wire that AWS refuses was drawn where something could stand in between: what that is, offered at the pointer. */
export interface Detour {
  readonly from: WireEnd;
  readonly to: NodeId;
  readonly chain: readonly string[];
  readonly at: { readonly x: number; readonly y: number };
}

export function DetourMenu({ detour, onClose }: { detour: Detour | null; onClose: () => void }) {
  if (!detour) return null;
  const { from, to, chain, at } = detour;
  const words = chainText(chain);
  const insert = () => {
    run(insertChain, { from, to, chain });
    say(`Inserted ${words}`);
  };
  return (
    <ContextMenu
      at={at}
      onClose={onClose}
      entries={[
        { kind: 'item', id: 'insert', label: `Insert ${words} in between`, onSelect: insert },
        { kind: 'item', id: 'keep', label: 'Keep as a draft wire', onSelect: onClose },
      ]}
    />
  );
}
