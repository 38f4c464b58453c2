import { type StackSize, utf8Bytes } from '../template/limits';
import type { ExportFile, StackSet } from '../template/template';
import { printCdkApp } from './cdk/app';
import { type CloudFormationFormat, printCloudFormation } from './cloudformation';
import { printJson } from './json';
import { printYaml } from './yaml';

export type ExportFormat = CloudFormationFormat | 'cdk';

/** All files of an export: same stacks, same bytes. */
export function printFiles(set: StackSet, to: ExportFormat): readonly ExportFile[] {
  return to === 'cdk' ? printCdkApp(set) : printCloudFormation(set, to);
}

/** What counts of each stack against CloudFormation's limits; a CDK app deploys templates in JSON. */
export function sizesOf(set: StackSet, to: ExportFormat): readonly StackSize[] {
  const print = to === 'cfn-yaml' ? printYaml : printJson;
  return set.stacks.map((stack) => ({
    stack: stack.stackName,
    resources: stack.resources.length,
    parameters: stack.parameters.length,
    outputs: stack.outputs.length,
    bytes: utf8Bytes(print(stack)),
  }));
}
