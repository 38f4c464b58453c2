import { sourceFiles } from '../source-files';
import { type Generated, indexFile } from './index-files';

/** The indexes, made from file texts alone: the model cannot be loaded before they are right. */
export function indexOutputs(): readonly Generated[] {
  const kinds = 'src/model/kinds';
  const rules = 'src/model/rules';
  const readers = 'src/model/import/readers';
  return [
    indexFile(kinds, 'defineKind(', sourceFiles([kinds])),
    indexFile(rules, 'defineRule(', sourceFiles([rules])),
    indexFile(readers, 'defineReader(', sourceFiles([readers])),
  ];
}
