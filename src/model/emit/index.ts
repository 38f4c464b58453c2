import type { ExportFile, StackSet } from '../template/template';
import { printCdkApp } from './cdk/app';
import { type CloudFormationFormat, printCloudFormation } from './cloudformation';

export type ExportFormat = CloudFormationFormat | 'cdk';

/** All files of an export: same stacks, same bytes. */
export function printFiles(set: StackSet, to: ExportFormat): readonly ExportFile[] {
  return to === 'cdk' ? printCdkApp(set) : printCloudFormation(set, to);
}
