import type { ExportFile, StackSet } from '../template/template';
import { printJson } from './json';
import { handoverSection, neededParameters, notesSection, paragraph, stackSection } from './readme-sections';
import { printYaml } from './yaml';

export type CloudFormationFormat = 'cfn-yaml' | 'cfn-json';

/** One template file for each stack, and a README where there is something to say beside them. */
export function printCloudFormation(set: StackSet, to: CloudFormationFormat): readonly ExportFile[] {
  const print = to === 'cfn-yaml' ? printYaml : printJson;
  const files = set.stacks.map((stack) => ({ path: fileName(stack.stackName, to), text: print(stack) }));
  const needsReadme = set.stacks.length > 1 || set.stacks.some((stack) => stack.notes.length > 0);
  return needsReadme ? [...files, { path: 'README.md', text: readme(set, to) }] : files;
}

function fileName(stackName: string, to: CloudFormationFormat): string {
  return `${stackName}.template.${to === 'cfn-yaml' ? 'yaml' : 'json'}`;
}

function readme(set: StackSet, to: CloudFormationFormat): string {
  const sections = [
    `# ${paragraph(set.title)}`,
    'CloudFormation templates, one for each account and Region.',
    stackSection(set),
    ['## Deploy', '', '```sh', ...deployCommands(set, to), '```'].join('\n'),
    ...handoverSection(set),
    ...notesSection(set),
  ];
  return `${sections.join('\n\n')}\n`;
}

function deployCommands(set: StackSet, to: CloudFormationFormat): readonly string[] {
  return set.stacks.map((stack) => {
    const region = stack.region === undefined ? '' : ` --region ${stack.region}`;
    const given = neededParameters(set, stack).map(({ name, value }) => ` ${name}='${value}'`);
    const overrides = given.length === 0 ? '' : ` --parameter-overrides${given.join('')}`;
    const file = fileName(stack.stackName, to);
    const roles = stack.resources.some(({ type }) => type === 'AWS::IAM::Role') ? ' --capabilities CAPABILITY_IAM' : '';
    return `aws cloudformation deploy --stack-name ${stack.stackName} --template-file ${file}${region}${roles}${overrides}`;
  });
}
