import { isNestedStack } from '../../model/document/nested-stacks';
import type { NodeId } from '../../model/kinds/fields';
import { showMadeBy } from '../store/show-made';
import { type AppState, activeDoc, activeTab, appStore } from '../store/store';
import type { AppCommand } from './commands';
import type { FileActions } from './files';

/** What can be done with the one nested stack that is selected. */
export function stackCommands(files: FileActions): readonly AppCommand[] {
  const command = (
    id: string,
    label: string,
    of: (state: AppState) => NodeId | undefined,
    act: (stack: NodeId) => void | Promise<void>,
  ): AppCommand => ({
    id: `diagram.${id}`,
    label,
    group: 'Diagram',
    isEnabled: (state) => of(state) !== undefined,
    run: () => {
      const stack = of(appStore.getState());
      if (stack !== undefined) return act(stack);
    },
  });
  return [
    command('showMade', 'Show what this stack made', selectedStack, showMadeBy),
    command('addTemplate', 'Add the template of this stack', selectedWithoutTemplate, files.addTemplate),
  ];
}

function selectedStack(state: AppState): NodeId | undefined {
  const doc = activeDoc(state);
  return onlySelected(state, (id) => doc !== undefined && isNestedStack(doc, id));
}

function selectedWithoutTemplate(state: AppState): NodeId | undefined {
  const origins = activeDoc(state)?.source?.origins;
  return onlySelected(state, (id) => typeof origins?.[id]?.template === 'string');
}

function onlySelected(state: AppState, fits: (id: NodeId) => boolean): NodeId | undefined {
  const [only, ...others] = activeTab(state)?.selection.nodes ?? [];
  return only !== undefined && others.length === 0 && fits(only) ? only : undefined;
}
