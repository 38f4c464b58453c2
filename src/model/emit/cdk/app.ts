import type { ExportFile, StackSet, Template } from '../../template/template';
import { layOut, literal, object } from './code';
import { className, nameGiver } from './names';
import { projectFiles } from './project-files';
import { cdkReadme } from './readme';
import { restFiles } from './rest';
import { printStack } from './stack';

/** A stack with the names it has in the app. */
interface NamedStack {
  readonly template: Template;
  readonly className: string;
}

/** A CDK app of L1 constructs that synthesises to exactly the templates of the CloudFormation export. */
export function printCdkApp(set: StackSet): readonly ExportFile[] {
  const stacks = nameStacks(set.stacks);
  return [
    ...projectFiles(set),
    { path: 'README.md', text: cdkReadme(set) },
    { path: 'bin/app.ts', text: printApp(set, stacks) },
    ...stacks.map((stack) => ({
      path: `lib/${stack.template.stackName}.ts`,
      text: printStack(stack.template, stack.className),
    })),
    ...restFiles(set.stacks),
  ];
}

function nameStacks(templates: readonly Template[]): readonly NamedStack[] {
  const giveName = nameGiver(['app']);
  return templates.map((template) => ({ template, className: giveName(className(template.stackName)) }));
}

function printApp(set: StackSet, stacks: readonly NamedStack[]): string {
  const giveName = nameGiver(['app', ...stacks.map((stack) => stack.className)]);
  const dependencies = deploymentDependencies(set);
  const named = new Set(dependencies.flatMap(({ from, to }) => [from, to]));
  const variables = new Map([...named].map((name) => [name, giveName(variableOf(name))]));
  return [
    `import * as cdk from 'aws-cdk-lib';`,
    ...stacks.map((stack) => `import { ${stack.className} } from '../lib/${stack.template.stackName}';`),
    '',
    'const app = new cdk.App({',
    '  analyticsReporting: false,',
    '  defaultStackSynthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),',
    '});',
    '',
    ...stacks.map((stack) => instantiation(stack, variables.get(stack.template.stackName))),
    ...dependencies.map(({ from, to }) => `${variables.get(to)}.addStackDependency(${variables.get(from)});`),
    '',
  ].join('\n');
}

function instantiation({ template, className: name }: NamedStack, variable: string | undefined): string {
  const place = (['account', 'region'] as const).flatMap((key) => {
    const value = template[key];
    return value === undefined ? [] : [[key, literal(value)] as const];
  });
  const start = `${variable === undefined ? '' : `const ${variable} = `}new ${name}(app, ${literal(template.stackName)}`;
  if (place.length === 0) return `${start});`;
  return `${start}, ${layOut(object([['env', object(place)]]), '', start.length + 4)});`;
}

/** Pairs of stacks of which the second needs something of the first, without repetition and never backwards. */
function deploymentDependencies(set: StackSet): readonly { readonly from: string; readonly to: string }[] {
  const position = new Map(set.stacks.map((stack, i) => [stack.stackName, i]));
  const pairs = new Map(set.handovers.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  return [...pairs.values()].filter(({ from, to }) => (position.get(from) ?? -1) < (position.get(to) ?? -1));
}

function variableOf(stackName: string): string {
  const words = stackName.split('-').filter((word) => word !== '');
  return words.map((word, i) => (i === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}
