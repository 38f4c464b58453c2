import type { ExportFile, StackSet, Template } from '../template/template';
import { handoverSection, neededParameters, notesSection, paragraph, stackSection } from './readme-sections';

/** README beside templates: in which order they are deployed, what is handed over, and what is done by hand. */
export function printReadme(set: StackSet, fileOf: (stack: Template) => string): ExportFile {
  const sections = [
    `# ${paragraph(set.title)}`,
    'CloudFormation templates, one for each account and Region.',
    stackSection(set),
    ['## Deploy', '', '```sh', ...set.stacks.map((stack) => deployCommand(set, stack, fileOf(stack))), '```'].join(
      '\n',
    ),
    ...handoverSection(set),
    ...notesSection(set),
  ];
  return { path: 'README.md', text: `${sections.join('\n\n')}\n` };
}

function deployCommand(set: StackSet, stack: Template, file: string): string {
  const region = stack.region === undefined ? '' : ` --region ${stack.region}`;
  const given = neededParameters(set, stack).map(({ name, value }) => ` ${name}='${value}'`);
  const overrides = given.length === 0 ? '' : ` --parameter-overrides${given.join('')}`;
  const roles = stack.resources.some(({ type }) => type === 'AWS::IAM::Role') ? ' --capabilities CAPABILITY_IAM' : '';
  return `aws cloudformation deploy --stack-name ${stack.stackName} --template-file ${file}${region}${roles}${overrides}`;
}
