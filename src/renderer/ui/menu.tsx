import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { MenuEntries, type MenuEntry } from './menu-entries';
import './menu.css';

export interface MenuProps {
  /** The button that opens it; takes a ref and props. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end' | undefined;
}

/** A menu under a button. */
export function Menu({ trigger, entries, align = 'start' }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="ui-menu" align={align} sideOffset={4} collisionPadding={8} loop>
          <MenuEntries entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export interface ContextMenuProps {
  /** Where the pointer was, in px of the window; null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** A menu at a point, for things that are drawn rather than mounted. Opens for the pointer and for the menu key alike. */
export function ContextMenu({ at, entries, onClose }: ContextMenuProps) {
  if (at === null) return null;
  return (
    <Radix.Root key={`${at.x} ${at.y}`} open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Trigger asChild>
        <span className="ui-menu-anchor" style={{ left: at.x, top: at.y }} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="ui-menu"
          align="start"
          sideOffset={0}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <MenuEntries entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
