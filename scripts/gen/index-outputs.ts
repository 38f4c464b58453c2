import { sourceFiles } from '../source-files';
import { type Generated, indexFile } from './index-files';

/** The two indexes, made from file texts alone: the model cannot be loaded before they are right. */
export function indexOutputs(): readonly Generated[] {
  const kinds = 'src/model/kinds';
  const rules = 'src/model/rules';
  return [indexFile(kinds, 'defineKind(', sourceFiles([kinds])), indexFile(rules, 'defineRule(', sourceFiles([rules]))];
}
