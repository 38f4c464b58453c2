import type { NodeId } from '../kinds/fields';
import { fix } from './edits';
import type { QuickFix } from './quick-fix';

/** Has it written into the template that a part of a node is made after what it needs. */
export function letWait(id: NodeId, part: string, title: string): QuickFix {
  return fix('let-wait', title, ({ source }) => {
    const origin = source?.origins[id];
    const others = origin?.early?.[part];
    if (!origin?.early || !others) return;
    delete origin.early[part];
    origin.waits = { ...origin.waits, [part]: others };
  });
}

/** Has a number put in quotes wherever the template of a node has it without. */
export function quoteNumber(id: NodeId, number: string): QuickFix {
  return fix('quote', `Put ${number} in quotes`, ({ source }) => {
    const origin = source?.origins[id];
    const file = origin && source?.files[origin.file];
    if (file) file.quoted = [...(file.quoted ?? []), number];
  });
}

/** Has each change of an imported API written with a new deployment. */
export function publishWithChanges(id: NodeId, title: string): QuickFix {
  return fix('publish', title, ({ source }) => {
    const origin = source?.origins[id];
    if (origin) origin.publishes = true;
  });
}
