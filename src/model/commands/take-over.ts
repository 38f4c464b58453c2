import type { Draft } from 'immer';
import type { Diagram, Settings } from '../document/diagram';
import type { Source } from '../document/source';
import type { Command } from '../history/history';
import { plainRecord } from '../lib/open-record';
import { sameData } from '../lib/same-data';

/** Puts another version of the diagram in the place of this one; what is the same stays as it is, so that undo is small. */
export const takeOver: Command<{ readonly to: Diagram }> = {
  id: 'document.takeOver',
  label: 'Read the template',
  run(draft, { to }) {
    for (const record of ['nodes', 'wires', 'layout'] as const) exchange(draft[record], to[record]);
    if (!sameData((draft as Diagram).settings, to.settings)) draft.settings = to.settings as Draft<Settings>;
    if (to.source && !sameData((draft as Diagram).source, to.source)) draft.source = to.source as Draft<Source>;
    else if (!to.source) delete draft.source;
  },
};

function exchange(record: Readonly<Record<string, object>>, to: Readonly<Record<string, object>>): void {
  const now = plainRecord(record);
  for (const key of Object.keys(now)) if (!Object.hasOwn(to, key)) Reflect.deleteProperty(record, key);
  for (const [key, value] of Object.entries(to)) {
    if (!sameData(now[key], value)) Reflect.set(record, key, value);
  }
}
