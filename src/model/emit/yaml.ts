import type { CfnValue } from '../cfn/value';
import type { Template, TemplateResource } from '../template/template';
import { oneLine } from './comment';
import { templateTree } from './template-tree';
import { indented, OWN_STYLE, yamlEntry } from './yaml-value';

/** The template as CloudFormation YAML with short forms, section titles and comments; its parsed tree equals the JSON. */
export function printYaml(template: Template): string {
  const tree = Object.entries(templateTree(template));
  const sections = tree.map(([name, value]) =>
    name === 'Resources'
      ? ['Resources:', ...indented(resourceLines(template, value), OWN_STYLE.step)]
      : yamlEntry(name, value, OWN_STYLE),
  );
  const head = template.notes.map((note) => `# ${oneLine(note)}`);
  return `${[...head, ...sections.flat()].join('\n')}\n`;
}

function resourceLines(template: Template, resources: CfnValue): readonly string[] {
  const commentsOf = new Map(template.resources.map((r, i) => [r.logicalId, comments(r, template.resources[i - 1])]));
  return Object.entries(resources).flatMap(([id, value]) => [
    ...(commentsOf.get(id) ?? []),
    ...yamlEntry(id, value, OWN_STYLE),
  ]);
}

function comments(resource: TemplateResource, before: TemplateResource | undefined): readonly string[] {
  const title = [...(before === undefined ? [] : ['']), `# --- ${oneLine(resource.section)}`];
  const section = resource.section === before?.section ? [] : title;
  return resource.comment === undefined ? section : [...section, `# ${oneLine(resource.comment)}`];
}
