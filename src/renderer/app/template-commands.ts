import { hasSummary } from '../store/importing/summaries';
import { type AppState, activeDoc, activeTab, appStore, setView } from '../store/store';
import { findInTemplate } from '../store/template/view';
import type { AppCommand } from './commands';
import type { FileActions } from './files';
import { stepRegion } from './regions';

const hasDiagram = (state: AppState) => activeTab(state) !== undefined;
const hasSource = (state: AppState) => activeDoc(state)?.source !== undefined;

/** What can be done with templates, and with the template of a diagram. */
export function templateCommands(files: FileActions): readonly AppCommand[] {
  return [
    {
      id: 'file.import',
      label: 'Import templates',
      group: 'File',
      keys: ['Ctrl+Shift+O'],
      run: () => files.importTemplates('files'),
    },
    {
      id: 'file.importFolder',
      label: 'Import a folder of templates, such as cdk.out',
      group: 'File',
      run: () => files.importTemplates('folder'),
    },
    {
      id: 'file.keepLayout',
      label: 'Keep the layout of this template',
      group: 'File',
      isEnabled: (state) => activeTab(state)?.template?.layoutIn === 'nowhere',
      run: files.keepLayout,
    },
    {
      id: 'diagram.imported',
      label: 'Show what was imported',
      group: 'Diagram',
      isEnabled: hasSummary,
      run: () => setView({ dialog: 'imported' }),
    },
    {
      id: 'diagram.values',
      label: 'Template values',
      group: 'Diagram',
      isEnabled: hasSource,
      run: () => setView({ dialog: 'values' }),
    },
    {
      id: 'view.template',
      label: 'Show or hide the template',
      group: 'View',
      keys: ['Shift+Y'],
      isEnabled: hasDiagram,
      run: () => setView({ bottom: appStore.getState().view.bottom === 'template' ? null : 'template' }),
    },
    {
      id: 'view.findInTemplate',
      label: 'Find in the template',
      group: 'View',
      keys: ['Ctrl+F'],
      isEnabled: hasDiagram,
      run: findInTemplate,
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
