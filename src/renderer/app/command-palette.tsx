import { appStore, setView, useApp } from '../store/store';
import { type CommandGroup, CommandMenu, Dialog, KeyCap } from '../ui';
import type { AppCommand } from './commands';

const GROUPS = ['File', 'Edit', 'View', 'Diagram', 'Help'] as const;

/** Every command by name, with its shortcut. */
export function CommandPalette({ commands, run }: { commands: readonly AppCommand[]; run: (id: string) => void }) {
  const open = useApp((state) => state.view.dialog === 'palette');
  const enabled = open ? commands.filter((command) => command.isEnabled?.(appStore.getState()) ?? true) : [];
  const groups = GROUPS.map(
    (heading): CommandGroup => ({
      heading,
      entries: enabled
        .filter((command) => command.group === heading)
        .map(({ id, label, keys }) => ({ id, label, ...(keys?.[0] ? { shortcut: keys[0] } : {}) })),
    }),
  ).filter((group) => group.entries.length > 0);
  return (
    <CommandMenu
      open={open}
      onClose={() => setView({ dialog: null })}
      groups={groups}
      onChoose={(id) => {
        setView({ dialog: null });
        run(id);
      }}
    />
  );
}

/** All shortcuts on one sheet. */
export function ShortcutSheet({ commands }: { commands: readonly AppCommand[] }) {
  const open = useApp((state) => state.view.dialog === 'shortcuts');
  return (
    <Dialog open={open} onClose={() => setView({ dialog: null })} title="Keyboard shortcuts" width={720}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet may be longer than the window and must scroll by keyboard */}
      <section className="app-shortcuts" tabIndex={0} aria-label="All shortcuts">
        {GROUPS.map((group) => (
          <div key={group} className="app-shortcut-group">
            <h3>{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group && command.keys)
                .map((command) => (
                  <div key={command.id} className="app-shortcut">
                    <dt>{command.label}</dt>
                    <dd>
                      {command.keys?.map((keys) => (
                        <KeyCap key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </section>
    </Dialog>
  );
}
