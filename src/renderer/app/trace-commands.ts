import { type AppState, activeTab } from '../store/store';
import { clearTrace, currentTrace, openTrace, pick, swapEnds, traceHere } from '../store/tracing/session';
import type { AppCommand } from './commands';

const hasDiagram = (state: AppState) => activeTab(state) !== undefined;
const hasOneNode = (state: AppState) => activeTab(state)?.selection.nodes.length === 1;

/** What can be done with a trace; all of it is in the palette and in the native menu. */
export function traceCommands(): readonly AppCommand[] {
  const command = (id: string, label: string, run: () => void, more: Partial<AppCommand> = {}): AppCommand => ({
    id: `trace.${id}`,
    label,
    group: 'Diagram',
    isEnabled: hasDiagram,
    run,
    ...more,
  });
  const hasEnd = (state: AppState) => hasDiagram(state) && (currentTrace().from ?? currentTrace().to) !== null;
  return [
    command('open', 'Trace a request', openTrace, { keys: ['Shift+T'] }),
    command('fromHere', 'Trace from here', () => traceHere('from'), { isEnabled: hasOneNode }),
    command('toHere', 'Trace to here', () => traceHere('to'), { isEnabled: hasOneNode }),
    command('pickFrom', 'Trace: click where it begins', () => pick('from')),
    command('pickTo', 'Trace: click where it arrives', () => pick('to')),
    command('swap', 'Trace the other way round', swapEnds, { isEnabled: hasEnd }),
    command('switchOff', 'Trace: click what fails', () => pick('off')),
    command('clear', 'Clear the trace', clearTrace, { isEnabled: hasEnd }),
  ];
}
