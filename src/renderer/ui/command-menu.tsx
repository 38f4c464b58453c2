import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useEffect, useRef } from 'react';
import type { Glyph } from './icons/glyph';
import { KeyCap } from './key-cap';
import { useFocusReturn } from './use-focus-return';
import './command-menu.css';
import './dialog.css';
import './menu.css';

export interface CommandEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: Glyph | undefined;
  readonly shortcut?: string | undefined;
  /** A second, quiet line under the label. */
  readonly detail?: string | undefined;
  /** Other words a user may type for it. */
  readonly keywords?: readonly string[] | undefined;
  readonly disabled?: boolean | undefined;
}

export interface CommandGroup {
  readonly heading: string;
  readonly entries: readonly CommandEntry[];
}

export interface CommandMenuProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly groups: readonly CommandGroup[];
  readonly onChoose: (id: string) => void;
  /** Name and placeholder; a menu of several steps has another one for each, and starts each with an empty search. */
  readonly label?: string | undefined;
  /** Said where nothing fits what was typed. */
  readonly empty?: string | undefined;
}

/** Every command by name: type to filter, arrows and Enter to run. */
export function CommandMenu(props: CommandMenuProps) {
  const { open, onClose, groups, onChoose, label = 'Type a command', empty = 'No command of that name' } = props;
  const focusReturn = useFocusReturn();
  const input = useRef<HTMLInputElement>(null);
  const step = useRef(label);
  useEffect(() => {
    // The first step gets the focus from the dialog, which must see before that where to bring it back to.
    if (step.current !== label) input.current?.focus();
    step.current = label;
  }, [label]);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="ui-scrim" />
        <Radix.Content className="ui-command" aria-describedby={undefined} {...focusReturn}>
          <Radix.Title className="visually-hidden">{label}</Radix.Title>
          <Command key={label} label={label} loop filter={hasAllWords}>
            <Command.Input className="ui-command-input" placeholder={label} ref={input} />
            <Command.List className="ui-command-list">
              <Command.Empty className="ui-command-empty">{empty}</Command.Empty>
              {groups.map((group) => (
                <Command.Group key={group.heading} heading={group.heading}>
                  {group.entries.map((entry) => (
                    <CommandRow key={entry.id} entry={entry} onChoose={onChoose} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Typing only leaves out: cmdk's own guess finds `dark` in the letters of `CloudFormation or CDK`, and puts it first. */
function hasAllWords(_id: string, search: string, keywords: readonly string[] = []): number {
  const text = keywords.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
    ? 1
    : 0;
}

interface CommandRowProps {
  readonly entry: CommandEntry;
  readonly onChoose: (id: string) => void;
}

function CommandRow({ entry, onChoose }: CommandRowProps) {
  const { id, label, icon: Icon, shortcut, detail, keywords = [], disabled = false } = entry;
  return (
    <Command.Item
      value={id}
      keywords={[label, ...keywords]}
      disabled={disabled}
      className="ui-command-item"
      onSelect={() => onChoose(id)}
    >
      <span className="ui-menu-glyph">{Icon && <Icon />}</span>
      <span className="ui-command-words">
        <span className="ui-menu-label">{label}</span>
        {detail && <span className="ui-command-detail">{detail}</span>}
      </span>
      {shortcut && <KeyCap keys={shortcut} />}
    </Command.Item>
  );
}
