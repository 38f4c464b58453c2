import { rememberDeployed } from '../../model/commands/remember-deployed';
import { setMode, setProfile } from '../../model/commands/settings';
import type { Mode, Profile } from '../../model/document/diagram';
import { askWhySuppressedHere, showFixesHere } from '../store/fixing';
import { openOrRename } from '../store/open-or-rename';
import { type AppState, activeTab, redoStep, run, select, setView, showTab, undoStep } from '../store/store';
import { isDirty } from '../store/tab';
import type { ThemeChoice } from '../theme/theme';
import { compareCommands } from './compare-commands';
import { deleteSelection, duplicateSelection, nudge, selectAll, selectParent, tidyLayout } from './edit-actions';
import type { FileActions } from './files';
import { foldCommands } from './fold-commands';
import { nextFinding } from './next-finding';
import { stackCommands } from './stack-commands';
import { templateCommands } from './template-commands';
import { traceCommands } from './trace-commands';
import { viewCommands } from './view-commands';

/** One thing a user can do: the menu, the palette, the shortcut and the sheet of shortcuts all read this table. */
export interface AppCommand {
  readonly id: string;
  readonly label: string;
  readonly group: 'File' | 'Edit' | 'View' | 'Diagram' | 'Help';
  /** In words, the first one is shown: `Ctrl+Shift+Z`. Ctrl is Cmd on macOS. */
  readonly keys?: readonly string[];
  /** Single keys and arrows work only while no text is being typed and no dialog is open. */
  readonly hidden?: true;
  isEnabled?(state: AppState): boolean;
  run(): void | Promise<void>;
}

const hasDiagram = (state: AppState) => activeTab(state) !== undefined;
const hasNodes = (state: AppState) => (activeTab(state)?.selection.nodes.length ?? 0) > 0;
const hasSelection = (state: AppState) => {
  const selection = activeTab(state)?.selection;
  return selection !== undefined && selection.nodes.length + selection.wires.length > 0;
};

/** All commands of the app. */
export function appCommands(files: FileActions, setTheme: (choice: ThemeChoice) => void): readonly AppCommand[] {
  return [
    ...fileCommands(files),
    ...editCommands(),
    ...viewCommands(setTheme),
    ...diagramCommands(),
    ...traceCommands(),
    ...compareCommands(files),
    ...templateCommands(files),
    ...stackCommands(files),
    ...helpCommands(),
  ];
}

function fileCommands(files: FileActions): readonly AppCommand[] {
  return [
    { id: 'file.new', label: 'New diagram', group: 'File', keys: ['Ctrl+N'], run: files.newDiagram },
    { id: 'file.open', label: 'Open', group: 'File', keys: ['Ctrl+O'], run: files.open },
    { id: 'file.save', label: 'Save', group: 'File', keys: ['Ctrl+S'], isEnabled: hasDiagram, run: files.save },
    {
      id: 'file.saveAs',
      label: 'Save as diagram',
      group: 'File',
      keys: ['Ctrl+Shift+S'],
      isEnabled: hasDiagram,
      run: files.saveAs,
    },
    {
      id: 'file.export',
      label: 'Export CloudFormation or CDK',
      group: 'File',
      keys: ['Ctrl+Shift+E'],
      isEnabled: hasDiagram,
      run: () => setView({ dialog: 'export' }),
    },
    {
      id: 'file.close',
      label: 'Close diagram',
      group: 'File',
      keys: ['Ctrl+W'],
      isEnabled: hasDiagram,
      run: () => files.close(),
    },
    { id: 'starters.open', label: 'Start page with starters', group: 'File', run: () => showTab(null) },
  ];
}

function editCommands(): readonly AppCommand[] {
  return [
    {
      id: 'edit.undo',
      label: 'Undo',
      group: 'Edit',
      keys: ['Ctrl+Z'],
      isEnabled: (state) => (activeTab(state)?.editor.past.length ?? 0) > 0,
      run: undoStep,
    },
    {
      id: 'edit.redo',
      label: 'Redo',
      group: 'Edit',
      keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
      isEnabled: (state) => (activeTab(state)?.editor.future.length ?? 0) > 0,
      run: redoStep,
    },
    {
      id: 'edit.delete',
      label: 'Delete',
      group: 'Edit',
      keys: ['Delete', 'Backspace'],
      isEnabled: hasSelection,
      run: deleteSelection,
    },
    {
      id: 'edit.duplicate',
      label: 'Duplicate',
      group: 'Edit',
      keys: ['Ctrl+D'],
      isEnabled: hasNodes,
      run: duplicateSelection,
    },
    {
      id: 'edit.selectAll',
      label: 'Select all',
      group: 'Edit',
      keys: ['Ctrl+A'],
      isEnabled: hasDiagram,
      run: selectAll,
    },
    {
      id: 'edit.deselect',
      label: 'Select nothing',
      group: 'Edit',
      keys: ['Escape'],
      isEnabled: (state) => hasSelection(state) && state.view.busy === null,
      run: () => select({}),
    },
    {
      id: 'edit.selectParent',
      label: 'Select the container around it',
      group: 'Edit',
      keys: ['Shift+Enter'],
      isEnabled: hasNodes,
      run: selectParent,
    },
    {
      id: 'edit.rename',
      label: 'Rename',
      group: 'Edit',
      keys: ['F2'],
      isEnabled: hasNodes,
      run: () => setView({ inspector: true, focus: 'label' }),
    },
    {
      id: 'edit.open',
      label: 'Open what is folded, rename anything else',
      group: 'Edit',
      keys: ['Enter'],
      isEnabled: hasNodes,
      run: openOrRename,
    },
    {
      id: 'edit.properties',
      label: 'Edit properties',
      group: 'Edit',
      keys: ['Alt+Enter'],
      isEnabled: hasNodes,
      run: () => setView({ inspector: true, focus: 'properties' }),
    },
    {
      id: 'edit.connect',
      label: 'Connect to',
      group: 'Edit',
      keys: ['C'],
      isEnabled: hasNodes,
      run: () => setView({ dialog: 'connect' }),
    },
    ...nudgeCommands(),
  ];
}

/** Arrows move the selection by a step, with Shift by five. */
function nudgeCommands(): readonly AppCommand[] {
  return (['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const).flatMap((key): AppCommand[] => {
    const step = (by: number) => ({
      x: key === 'ArrowLeft' ? -by : key === 'ArrowRight' ? by : 0,
      y: key === 'ArrowUp' ? -by : key === 'ArrowDown' ? by : 0,
    });
    const word = key.slice(5).toLowerCase();
    return [
      {
        id: `edit.nudge.${word}`,
        label: `Move ${word}`,
        group: 'Edit',
        keys: [key],
        isEnabled: hasNodes,
        run: () => nudge(step(4)),
      },
      {
        id: `edit.nudge.${word}.far`,
        label: `Move ${word} by five steps`,
        group: 'Edit',
        keys: [`Shift+${key}`],
        isEnabled: hasNodes,
        run: () => nudge(step(20)),
      },
    ];
  });
}

function hasLinks(state: Parameters<typeof hasDiagram>[0]): boolean {
  const nodes = Object.values(activeTab(state)?.editor.doc.nodes ?? {});
  return nodes.some(({ kind }) => kind === 'vpcLinkV1' || kind === 'vpcLinkV2');
}

function diagramCommands(): readonly AppCommand[] {
  const profile = (id: Profile, label: string): AppCommand => ({
    id: `diagram.profile.${id}`,
    label,
    group: 'Diagram',
    isEnabled: (state) => hasDiagram(state) && activeTab(state)?.editor.doc.settings.profile !== id,
    run: () => run(setProfile, { profile: id }),
  });
  const mode = (id: Mode, label: string): AppCommand => ({
    id: `diagram.mode.${id}`,
    label,
    group: 'Diagram',
    isEnabled: (state) => hasDiagram(state) && activeTab(state)?.editor.doc.settings.mode !== id,
    run: () => run(setMode, { mode: id }),
  });
  return [
    {
      id: 'diagram.layout',
      label: 'Tidy layout',
      group: 'Diagram',
      keys: ['Ctrl+Alt+L'],
      isEnabled: hasDiagram,
      run: tidyLayout,
    },
    ...foldCommands(),
    profile('aws', 'Profile: AWS today'),
    profile('saa-c03', 'Profile: SAA-C03 exam'),
    mode('sketch', 'Mode: sketch'),
    mode('design', 'Mode: design'),
    mode('export', 'Mode: export'),
    {
      id: 'diagram.rememberDeployed',
      label: 'Remember VPC links as deployed',
      group: 'Diagram',
      isEnabled: (state) => hasDiagram(state) && hasLinks(state),
      run: () => run(rememberDeployed, {}),
    },
    {
      id: 'problems.fix',
      label: 'Quick fix',
      group: 'Diagram',
      keys: ['Ctrl+.'],
      isEnabled: hasDiagram,
      run: showFixesHere,
    },
    {
      id: 'problems.suppress',
      label: 'Suppress the finding',
      group: 'Diagram',
      isEnabled: hasDiagram,
      run: askWhySuppressedHere,
    },
    {
      id: 'problems.next',
      label: 'Next finding',
      group: 'Diagram',
      keys: ['F8'],
      isEnabled: hasDiagram,
      run: () => nextFinding(1),
    },
    {
      id: 'problems.previous',
      label: 'Previous finding',
      group: 'Diagram',
      keys: ['Shift+F8'],
      isEnabled: hasDiagram,
      run: () => nextFinding(-1),
    },
  ];
}

function helpCommands(): readonly AppCommand[] {
  return [
    {
      id: 'help.palette',
      label: 'All commands',
      group: 'Help',
      keys: ['Ctrl+K', 'Ctrl+Shift+P'],
      run: () => setView({ dialog: 'palette' }),
    },
    {
      id: 'help.shortcuts',
      label: 'Keyboard shortcuts',
      group: 'Help',
      keys: ['?'],
      run: () => setView({ dialog: 'shortcuts' }),
    },
  ];
}

/** What the tab and the window title say of a diagram that has unsaved changes. */
export function titleOf(state: AppState): string {
  const tab = activeTab(state);
  if (!tab) return 'Drawbridge';
  return `${isDirty(tab) ? '● ' : ''}${tab.name} - Drawbridge`;
}
