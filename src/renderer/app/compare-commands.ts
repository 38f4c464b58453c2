import { compareWithSaved, isComparing, stopComparing } from '../store/comparing/session';
import { type AppState, activeTab } from '../store/store';
import type { AppCommand } from './commands';
import type { FileActions } from './files';

const hasDiagram = (state: AppState) => activeTab(state) !== undefined;

/** What can be done to see what differs between two designs. */
export function compareCommands(files: FileActions): readonly AppCommand[] {
  return [
    {
      id: 'compare.saved',
      label: 'Compare with the last saved state',
      group: 'Diagram',
      isEnabled: hasDiagram,
      run: compareWithSaved,
    },
    {
      id: 'compare.file',
      label: 'Compare with a file',
      group: 'Diagram',
      isEnabled: hasDiagram,
      run: files.compareWithFile,
    },
    { id: 'compare.end', label: 'End the comparison', group: 'Diagram', isEnabled: isComparing, run: stopComparing },
  ];
}
