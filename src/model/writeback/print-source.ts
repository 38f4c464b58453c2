import type { CfnMap } from '../cfn/value';
import { OWN_STYLE, yamlEntry } from '../emit/yaml-value';
import type { SourceTemplate } from '../source/template';
import { toMap } from '../source/value';

/** A template in another format than the one it is written in: all it says, without its comments. */
export function printSource({ root }: SourceTemplate, format: 'yaml' | 'json'): string {
  const tree: CfnMap = toMap(root);
  if (format === 'json') return `${JSON.stringify(tree, null, 2)}\n`;
  return `${Object.entries(tree)
    .flatMap(([key, value]) => yamlEntry(key, value, OWN_STYLE))
    .join('\n')}\n`;
}
