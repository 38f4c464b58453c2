import type { ExportFile, StackSet } from '../template/template';
import { printJson } from './json';
import { printReadme } from './readme';
import { printYaml } from './yaml';

export type CloudFormationFormat = 'cfn-yaml' | 'cfn-json';

/** One template file for each stack, and a README where there is something to say beside them. */
export function printCloudFormation(set: StackSet, to: CloudFormationFormat): readonly ExportFile[] {
  const print = to === 'cfn-yaml' ? printYaml : printJson;
  const files = set.stacks.map((stack) => ({ path: fileName(stack.stackName, to), text: print(stack) }));
  const needsReadme = set.stacks.length > 1 || set.stacks.some((stack) => stack.notes.length > 0);
  return needsReadme ? [...files, printReadme(set, ({ stackName }) => fileName(stackName, to))] : files;
}

function fileName(stackName: string, to: CloudFormationFormat): string {
  return `${stackName}.template.${to === 'cfn-yaml' ? 'yaml' : 'json'}`;
}
