import type { Template } from '../template/template';
import { templateTree } from './template-tree';

/** The template as CloudFormation JSON. */
export function printJson(template: Template): string {
  return `${JSON.stringify(templateTree(template), null, 2)}\n`;
}
