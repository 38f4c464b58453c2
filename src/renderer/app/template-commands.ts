import { type AppState, activeTab, appStore, setView } from '../store/store';
import type { AppCommand } from './commands';
import { stepRegion } from './regions';

const hasDiagram = (state: AppState) => activeTab(state) !== undefined;

/** What can be done with the template of a diagram. */
export function templateCommands(): readonly AppCommand[] {
  return [
    {
      id: 'view.template',
      label: 'Show or hide the template',
      group: 'View',
      keys: ['Shift+Y'],
      isEnabled: hasDiagram,
      run: () => setView({ bottom: appStore.getState().view.bottom === 'template' ? null : 'template' }),
    },
    {
      id: 'view.nextPart',
      label: 'Go to the next part of the window',
      group: 'View',
      keys: ['F6'],
      run: () => stepRegion(1),
    },
    {
      id: 'view.previousPart',
      label: 'Go to the previous part of the window',
      group: 'View',
      keys: ['Shift+F6'],
      run: () => stepRegion(-1),
    },
  ];
}
