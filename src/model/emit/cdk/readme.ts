import type { StackSet } from '../../template/template';
import { handoverSection, neededParameters, notesSection, paragraph, stackSection } from '../readme-sections';

/** README of an exported CDK app: what it is, how to deploy it and in which order, what is left to do by hand. */
export function cdkReadme(set: StackSet): string {
  const sections = [
    `# ${paragraph(set.title)}`,
    'AWS CDK app in TypeScript. It uses L1 constructs only: each one is a CloudFormation resource of the same name, and `cdk synth` gives the same templates as the CloudFormation export of the diagram.',
    stackSection(set),
    ['## Deploy', '', '```sh', 'npm install', 'npx cdk synth', ...deployCommands(set), '```'].join('\n'),
    ...handoverSection(set),
    ...notesSection(set),
  ];
  return `${sections.join('\n\n')}\n`;
}

function deployCommands(set: StackSet): readonly string[] {
  return set.stacks.map((stack) => {
    const parameters = neededParameters(set, stack).map(
      (p) => ` --parameters ${stack.stackName}:${p.name}='${p.value}'`,
    );
    return `npx cdk deploy --exclusively ${stack.stackName}${parameters.join('')}`;
  });
}
