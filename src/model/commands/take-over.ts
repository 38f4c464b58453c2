import type { Draft } from 'immer';
import type { Diagram } from '../document/diagram';
import type { Source } from '../document/source';
import type { Command } from '../history/history';
import { sameData } from '../lib/same-data';

/** Puts another version of the diagram in the place of this one; what is the same stays as it is, so that undo is small. */
export const takeOver: Command<{ readonly to: Diagram }> = {
  id: 'document.takeOver',
  label: 'Read the template',
  run(draft, { to }) {
    for (const record of ['nodes', 'wires', 'layout'] as const) exchange(draft[record], to[record]);
    exchange(draft.settings, to.settings);
    if (to.source && !sameData((draft as Diagram).source, to.source)) draft.source = to.source as Draft<Source>;
    else if (!to.source) delete draft.source;
  },
};

function exchange(record: object, to: object): void {
  for (const key of Object.keys(record)) if (!Object.hasOwn(to, key)) Reflect.deleteProperty(record, key);
  for (const [key, value] of Object.entries(to)) {
    if (!sameData(Reflect.get(record, key), value)) Reflect.set(record, key, value);
  }
}
