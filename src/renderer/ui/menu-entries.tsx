import { DropdownMenu as Radix } from 'radix-ui';
import { classes } from './classes';
import type { Glyph } from './icons/glyph';
import { CheckGlyph, ChevronRightGlyph } from './icons/tool-glyphs';

export interface MenuItem {
  readonly kind: 'item';
  readonly id: string;
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: Glyph | undefined;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly danger?: boolean | undefined;
  /** Present: the item is a switch. */
  readonly checked?: boolean | undefined;
}

export type MenuEntry =
  | MenuItem
  | { readonly kind: 'separator'; readonly id: string }
  | { readonly kind: 'heading'; readonly id: string; readonly label: string }
  | { readonly kind: 'submenu'; readonly id: string; readonly label: string; readonly entries: readonly MenuEntry[] };

/** The rows of a menu. */
export function MenuEntries({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry) => <Entry key={entry.id} entry={entry} />);
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  switch (entry.kind) {
    case 'separator':
      return <Radix.Separator className="ui-menu-separator" />;
    case 'heading':
      return <Radix.Label className="ui-menu-heading">{entry.label}</Radix.Label>;
    case 'submenu':
      return (
        <Radix.Sub>
          <Radix.SubTrigger className="ui-menu-item">
            <span className="ui-menu-glyph" />
            <span className="ui-menu-label">{entry.label}</span>
            <ChevronRightGlyph size={12} />
          </Radix.SubTrigger>
          <Radix.Portal>
            <Radix.SubContent className="ui-menu" sideOffset={2} collisionPadding={8} loop>
              <MenuEntries entries={entry.entries} />
            </Radix.SubContent>
          </Radix.Portal>
        </Radix.Sub>
      );
    case 'item':
      return entry.checked === undefined ? <Action item={entry} /> : <Toggle item={entry} checked={entry.checked} />;
  }
}

function Action({ item }: { readonly item: MenuItem }) {
  const { icon: Icon, disabled = false, danger, onSelect } = item;
  return (
    <Radix.Item
      className={classes('ui-menu-item', danger && 'ui-menu-danger')}
      disabled={disabled}
      onSelect={() => onSelect()}
    >
      <span className="ui-menu-glyph">{Icon && <Icon />}</span>
      <Words item={item} />
    </Radix.Item>
  );
}

function Toggle({ item, checked }: { readonly item: MenuItem; readonly checked: boolean }) {
  return (
    <Radix.CheckboxItem
      className="ui-menu-item"
      checked={checked}
      disabled={item.disabled ?? false}
      onSelect={() => item.onSelect()}
    >
      <span className="ui-menu-glyph">{checked && <CheckGlyph />}</span>
      <Words item={item} />
    </Radix.CheckboxItem>
  );
}

function Words({ item }: { readonly item: MenuItem }) {
  return (
    <>
      <span className="ui-menu-label">{item.label}</span>
      {item.shortcut && <span className="ui-menu-shortcut">{item.shortcut}</span>}
    </>
  );
}
