import { insertChain } from '../../model/commands/insert-between';
import type { WireEnd } from '../../model/document/diagram';
import { applyFix } from '../../model/fixes/preview';
import type { QuickFix } from '../../model/fixes/quick-fix';
import { chainText } from '../../model/kinds/chain-text';
import type { NodeId } from '../../model/kinds/fields';
import { run, say } from '../store/store';
import { ContextMenu } from '../ui';

/** A wire that AWS refuses was drawn where something could stand in between: what that is, offered at the pointer. */
export interface Detour {
  readonly from: WireEnd;
  readonly to: NodeId;
  readonly chain: readonly string[];
  /** How what is there already could lead to it, best first. */
  readonly over: readonly QuickFix[];
  readonly at: { readonly x: number; readonly y: number };
}

export function DetourMenu({ detour, onClose }: { detour: Detour | null; onClose: () => void }) {
  if (!detour) return null;
  const { from, to, chain, over, at } = detour;
  const words = chainText(chain);
  const insert = () => {
    run(insertChain, { from, to, chain });
    say(`Inserted ${words}`);
  };
  const lead = (fix: QuickFix) => () => {
    run(applyFix, fix);
    say(fix.title);
  };
  return (
    <ContextMenu
      at={at}
      onClose={onClose}
      entries={[
        ...over.map((fix) => ({ kind: 'item' as const, id: fix.id, label: fix.title, onSelect: lead(fix) })),
        { kind: 'item', id: 'insert', label: `Insert ${words} in between`, onSelect: insert },
        { kind: 'item', id: 'keep', label: 'Keep as a draft wire', onSelect: onClose },
      ]}
    />
  );
}
