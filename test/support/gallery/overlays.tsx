import { useState } from 'react';
import {
  Button,
  CommandMenu,
  ConfirmDialog,
  ContextMenu,
  CopyGlyph,
  Dialog,
  LiveStatus,
  Menu,
  type MenuEntry,
  TextField,
  TrashGlyph,
} from '../../../src/renderer/ui';

type Open = 'dialog' | 'confirm' | 'commands' | null;

/** Menus and dialogs; what was chosen is said in the status line. */
export function Overlays() {
  const [open, setOpen] = useState<Open>(null);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const [said, setSaid] = useState('');
  const close = () => setOpen(null);
  const entries: readonly MenuEntry[] = [
    { kind: 'heading', id: 'edit', label: 'Edit' },
    { kind: 'item', id: 'copy', label: 'Copy', icon: CopyGlyph, shortcut: 'Ctrl+C', onSelect: () => setSaid('copy') },
    { kind: 'item', id: 'grid', label: 'Grid', checked: true, onSelect: () => setSaid('grid') },
    {
      kind: 'submenu',
      id: 'more',
      label: 'More',
      entries: [{ kind: 'item', id: 'deep', label: 'Deep', onSelect: () => setSaid('deep') }],
    },
    { kind: 'separator', id: 'line' },
    { kind: 'item', id: 'delete', label: 'Delete', icon: TrashGlyph, danger: true, onSelect: () => setSaid('delete') },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the canvas, whose keyboard way is the menu key
    <div
      className="gallery-card"
      onContextMenu={(event) => {
        event.preventDefault();
        setAt({ x: event.clientX, y: event.clientY });
      }}
    >
      <div className="gallery-line">
        <Menu trigger={<Button>Menu</Button>} entries={entries} />
        <Button onClick={() => setOpen('dialog')}>Open dialog</Button>
        <Button onClick={() => setOpen('confirm')}>Ask</Button>
        <Button onClick={() => setOpen('commands')}>Commands</Button>
        <LiveStatus message={said} />
      </div>
      <ContextMenu at={at} entries={entries} onClose={() => setAt(null)} />
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Export"
        description="Writes one file for each stack"
        footer={<Button variant="filled">Save</Button>}
      >
        <TextField label="File name" value="orders" onCommit={() => {}} />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        title="Save changes to orders.drawbridge?"
        message="Your changes are lost if you don’t save them."
        choices={[
          { id: 'discard', label: 'Don’t save' },
          { id: 'save', label: 'Save' },
        ]}
        onChoose={(choice) => {
          setSaid(choice);
          close();
        }}
        onCancel={close}
      />
      <CommandMenu
        open={open === 'commands'}
        onClose={close}
        groups={[
          { heading: 'File', entries: [{ id: 'file.save', label: 'Save', shortcut: 'Ctrl+S' }] },
          { heading: 'Edit', entries: [{ id: 'edit.copy', label: 'Copy', icon: CopyGlyph, keywords: ['clone'] }] },
        ]}
        onChoose={(id) => {
          setSaid(id);
          close();
        }}
      />
    </div>
  );
}
