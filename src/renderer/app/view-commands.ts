import { type Navigating, navigatingStore, setNavigating } from '../store/navigating';
import { type AppState, activeTab, appStore, goTo, say, setView, showTab } from '../store/store';
import type { ThemeChoice } from '../theme/theme';
import type { AppCommand } from './commands';

const hasDiagram = (state: AppState) => activeTab(state) !== undefined;
const hasNodes = (state: AppState) => (activeTab(state)?.selection.nodes.length ?? 0) > 0;

/** Zoom, panels, what lies over the drawing, and the theme. */
export function viewCommands(setTheme: (choice: ThemeChoice) => void): readonly AppCommand[] {
  const toggle = (panel: 'palette' | 'inspector') => () => setView({ [panel]: !appStore.getState().view[panel] });
  const themes = (['system', 'light', 'dark'] as const).map(
    (choice): AppCommand => ({
      id: `view.theme.${choice}`,
      label: choice === 'system' ? 'Theme of the system' : `${choice === 'light' ? 'Light' : 'Dark'} theme`,
      group: 'View',
      run: () => setTheme(choice),
    }),
  );
  return [
    {
      id: 'view.zoomIn',
      label: 'Zoom in',
      group: 'View',
      keys: ['Ctrl+=', 'Ctrl++'],
      isEnabled: hasDiagram,
      run: () => goTo({ what: 'zoom', to: 'in' }),
    },
    {
      id: 'view.zoomOut',
      label: 'Zoom out',
      group: 'View',
      keys: ['Ctrl+-'],
      isEnabled: hasDiagram,
      run: () => goTo({ what: 'zoom', to: 'out' }),
    },
    {
      id: 'view.zoom100',
      label: 'Zoom to 100 %',
      group: 'View',
      keys: ['Ctrl+0', 'Shift+0'],
      isEnabled: hasDiagram,
      run: () => goTo({ what: 'zoom', to: 100 }),
    },
    {
      id: 'view.fit',
      label: 'Fit everything',
      group: 'View',
      keys: ['Shift+1'],
      isEnabled: hasDiagram,
      run: () => goTo({ what: 'fit', eased: true }),
    },
    {
      id: 'view.fitSelection',
      label: 'Fit the selection',
      group: 'View',
      keys: ['Shift+2'],
      isEnabled: hasNodes,
      run: () => goTo({ what: 'fit-selection' }),
    },
    { id: 'view.palette', label: 'Show or hide the palette', group: 'View', keys: ['Ctrl+B'], run: toggle('palette') },
    {
      id: 'view.inspector',
      label: 'Show or hide the inspector',
      group: 'View',
      keys: ['Ctrl+Alt+B'],
      run: toggle('inspector'),
    },
    {
      id: 'view.problems',
      label: 'Show or hide the problems',
      group: 'View',
      keys: ['Ctrl+J', 'Ctrl+Shift+M'],
      run: () => setView({ bottom: appStore.getState().view.bottom === null ? 'problems' : null }),
    },
    { id: 'view.panels', label: 'Show or hide all panels', group: 'View', keys: ['Ctrl+\\'], run: toggleAllPanels },
    {
      id: 'view.references',
      label: 'Show or hide all references',
      group: 'View',
      keys: ['Shift+R'],
      isEnabled: hasDiagram,
      run: toggleReferences,
    },
    {
      id: 'view.next',
      label: 'Next diagram',
      group: 'View',
      keys: ['Ctrl+Tab'],
      isEnabled: hasDiagram,
      run: () => stepTab(1),
    },
    {
      id: 'view.wheelZooms',
      label: 'Wheel zooms, or scrolls',
      group: 'View',
      run: () => switchHabit('wheelZooms', 'The wheel zooms', 'The wheel scrolls, and zooms with Ctrl'),
    },
    {
      id: 'view.dragPans',
      label: 'Dragging the canvas pans, or selects',
      group: 'View',
      run: () =>
        switchHabit('dragPans', 'Dragging the canvas pans, with Shift it selects', 'Dragging the canvas selects'),
    },
    ...themes,
  ];
}

function switchHabit(habit: keyof Navigating, on: string, off: string): void {
  const isOn = !navigatingStore.getState()[habit];
  setNavigating({ [habit]: isOn });
  say(isOn ? on : off);
}

function toggleReferences(): void {
  const references = !appStore.getState().view.references;
  setView({ references });
  say(references ? 'All references are shown' : 'References of the selection are shown');
}

function toggleAllPanels(): void {
  const { palette, inspector, bottom } = appStore.getState().view;
  const anyOpen = palette || inspector || bottom !== null;
  setView({ palette: !anyOpen, inspector: !anyOpen, bottom: anyOpen ? null : 'problems' });
}

function stepTab(by: number): void {
  const { tabs, activeTab: active } = appStore.getState();
  const at = tabs.findIndex((tab) => tab.id === active);
  const next = tabs[(at + by + tabs.length) % tabs.length];
  if (next) showTab(next.id);
}
