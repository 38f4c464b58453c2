import type { MenuCommand } from '../ipc/commands';

/** A line that asks the renderer to run a command; the accelerator is shown only, the renderer owns the key. */
export interface CommandLine {
  readonly id: MenuCommand;
  readonly label: string;
  readonly accelerator?: string;
}

/** Lines that Electron does by itself. Reload and page zoom are not among them: both would break the editor. */
type Role = 'cut' | 'copy' | 'paste' | 'quit' | 'togglefullscreen' | 'about';

export interface Submenu {
  readonly label: string;
  readonly submenu: readonly MenuLine[];
}

export type MenuLine = CommandLine | Submenu | { readonly role: Role } | 'separator';

/** The menu bar, left to right. */
export const menuTable: readonly Submenu[] = [
  {
    label: 'File',
    submenu: [
      { id: 'file.new', label: 'New', accelerator: 'CmdOrCtrl+N' },
      { id: 'starters.open', label: 'New from Starter…' },
      { id: 'file.open', label: 'Open…', accelerator: 'CmdOrCtrl+O' },
      { id: 'file.import', label: 'Import Templates…', accelerator: 'CmdOrCtrl+Shift+O' },
      { id: 'file.importFolder', label: 'Import Folder…' },
      'separator',
      { id: 'file.save', label: 'Save', accelerator: 'CmdOrCtrl+S' },
      { id: 'file.saveAs', label: 'Save as Diagram…', accelerator: 'CmdOrCtrl+Shift+S' },
      { id: 'file.export', label: 'Export…', accelerator: 'CmdOrCtrl+Shift+E' },
      'separator',
      { id: 'file.close', label: 'Close Diagram', accelerator: 'CmdOrCtrl+W' },
      { role: 'quit' },
    ],
  },
  {
    label: 'Edit',
    submenu: [
      { id: 'edit.undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
      { id: 'edit.redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
      'separator',
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      'separator',
      { id: 'edit.duplicate', label: 'Duplicate', accelerator: 'CmdOrCtrl+D' },
      { id: 'edit.delete', label: 'Delete', accelerator: 'Delete' },
      { id: 'edit.selectAll', label: 'Select All', accelerator: 'CmdOrCtrl+A' },
    ],
  },
  {
    label: 'View',
    submenu: [
      { id: 'view.zoomIn', label: 'Zoom In', accelerator: 'CmdOrCtrl+=' },
      { id: 'view.zoomOut', label: 'Zoom Out', accelerator: 'CmdOrCtrl+-' },
      { id: 'view.zoom100', label: 'Zoom to 100 %', accelerator: 'CmdOrCtrl+0' },
      { id: 'view.fit', label: 'Zoom to Fit', accelerator: 'Shift+1' },
      { id: 'view.fitSelection', label: 'Zoom to Selection', accelerator: 'Shift+2' },
      'separator',
      { id: 'view.palette', label: 'Palette', accelerator: 'CmdOrCtrl+B' },
      { id: 'view.inspector', label: 'Inspector' },
      { id: 'view.problems', label: 'Problems', accelerator: 'CmdOrCtrl+Shift+M' },
      { id: 'view.template', label: 'Template', accelerator: 'Shift+Y' },
      { id: 'view.references', label: 'All References', accelerator: 'Shift+R' },
      'separator',
      {
        label: 'Mouse',
        submenu: [
          { id: 'view.wheelZooms', label: 'Wheel Zooms or Scrolls' },
          { id: 'view.dragPans', label: 'Dragging the Canvas Pans or Selects' },
        ],
      },
      {
        label: 'Theme',
        submenu: [
          { id: 'view.theme.system', label: 'Same as the System' },
          { id: 'view.theme.light', label: 'Light' },
          { id: 'view.theme.dark', label: 'Dark' },
        ],
      },
      { role: 'togglefullscreen' },
    ],
  },
  {
    label: 'Diagram',
    submenu: [
      { id: 'diagram.layout', label: 'Arrange Automatically' },
      'separator',
      { id: 'diagram.fold', label: 'Fold', accelerator: 'CmdOrCtrl+Home' },
      { id: 'diagram.unfold', label: 'Unfold', accelerator: 'CmdOrCtrl+End' },
      { id: 'diagram.foldAll', label: 'Fold All', accelerator: 'CmdOrCtrl+Shift+Home' },
      { id: 'diagram.unfoldAll', label: 'Unfold All', accelerator: 'CmdOrCtrl+Shift+End' },
      { id: 'diagram.showMade', label: 'Show What This Stack Made' },
      'separator',
      { id: 'problems.next', label: 'Next Problem', accelerator: 'F8' },
      { id: 'problems.previous', label: 'Previous Problem', accelerator: 'Shift+F8' },
      { id: 'problems.fix', label: 'Quick Fix…', accelerator: 'CmdOrCtrl+.' },
      'separator',
      {
        label: 'Trace',
        submenu: [
          { id: 'trace.open', label: 'Trace a Request', accelerator: 'Shift+T' },
          { id: 'trace.fromHere', label: 'Trace from Here' },
          { id: 'trace.toHere', label: 'Trace to Here' },
          { id: 'trace.pickFrom', label: 'Click Where It Begins' },
          { id: 'trace.pickTo', label: 'Click Where It Arrives' },
          { id: 'trace.swap', label: 'The Other Way Round' },
          { id: 'trace.switchOff', label: 'Click What Fails' },
          { id: 'trace.clear', label: 'Clear the Trace' },
        ],
      },
      {
        label: 'Compare',
        submenu: [
          { id: 'compare.saved', label: 'With the Last Saved State' },
          { id: 'compare.file', label: 'With a File…' },
          { id: 'compare.end', label: 'End the Comparison' },
        ],
      },
      'separator',
      {
        label: 'Rule Profile',
        submenu: [
          { id: 'diagram.profile.aws', label: 'AWS Today' },
          { id: 'diagram.profile.saa-c03', label: 'SAA-C03 Exam' },
        ],
      },
      {
        label: 'Mode',
        submenu: [
          { id: 'diagram.mode.sketch', label: 'Sketch' },
          { id: 'diagram.mode.design', label: 'Design' },
          { id: 'diagram.mode.export', label: 'Export' },
        ],
      },
      'separator',
      { id: 'diagram.values', label: 'Template Values…' },
      { id: 'diagram.imported', label: 'What Was Imported…' },
      { id: 'diagram.addTemplate', label: 'Add the Template of This Stack…' },
      'separator',
      { id: 'diagram.rememberDeployed', label: 'Remember VPC Links as Deployed' },
    ],
  },
  {
    label: 'Help',
    submenu: [
      { id: 'help.palette', label: 'Commands…', accelerator: 'CmdOrCtrl+K' },
      { id: 'help.shortcuts', label: 'Keyboard Shortcuts', accelerator: '?' },
      { role: 'about' },
    ],
  },
];
