import { printReadme } from '../emit/readme';
import type { SourceTemplate } from '../source/template';
import type { ExportFile, StackSet, Template } from '../template/template';

/** A template of an export with the stack it becomes and the file it is in. */
export interface ReadmeStack {
  readonly path: string;
  readonly stackName: string;
  readonly stack: Template | undefined;
  readonly template: SourceTemplate;
}

/** The README beside templates that were imported: what they ask for themselves, and what one of them gives another. */
export function importedReadme(written: readonly ReadmeStack[], set: StackSet): ExportFile {
  const paths = new Map(written.map(({ stackName, path }) => [stackName, path]));
  const templates = new Map(written.map(({ stackName, template }) => [stackName, template]));
  const handovers = set.handovers.filter(
    ({ from, output, to, parameter }) =>
      Object.hasOwn(templates.get(from)?.outputs ?? {}, output) &&
      templates.get(to)?.parameters.has(parameter) === true,
  );
  const stacks = written.map((each) => asWritten(each));
  return printReadme({ ...set, stacks, handovers }, ({ stackName }) => paths.get(stackName) ?? stackName);
}

function asWritten({ stackName, stack, template }: ReadmeStack): Template {
  const resources = [...template.resources.values()];
  return {
    stackName,
    description: descriptionOf(template),
    account: stack?.account,
    region: stack?.region,
    parameters: [...template.parameters.values()].map(({ name, type, description = '', default: initial }) => ({
      logicalId: name,
      type,
      description,
      ...(initial === undefined ? {} : { default: initial }),
    })),
    resources: resources.map(({ logicalId, type, properties, dependsOn }) => {
      return { logicalId, type, properties, dependsOn, section: '', nodeId: '' };
    }),
    outputs: [],
    notes: stack?.notes ?? [],
  };
}

function descriptionOf({ root }: SourceTemplate): string {
  const said = root.entries.find(({ key }) => key === 'Description')?.value;
  return said?.type === 'scalar' && typeof said.value === 'string' ? said.value : '';
}
