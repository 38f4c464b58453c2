import { type CfnMap, type CfnValue, isList } from '../cfn/value';
import { nodeAt } from '../source/places';
import { referencesIn } from '../source/references';
import type { SourceEdit, SourceTemplate } from '../source/template';
import type { Template } from '../template/template';
import { saysSame } from './says-same';
import type { Gone, StackChanges } from './stack-changes';

/**
 * A policy that nothing drawn needs any more is removed, but not what somebody wrote into it: it only loses the statements
 * that let in what was drawn. Where the bucket it belongs to goes, all of it goes.
 */
export function keepingStatements(
  file: SourceTemplate,
  changes: StackChanges,
  before: Template | undefined,
  gone: Gone,
): StackChanges {
  const kept = [...changes.removed].flatMap((id) => {
    const edits = gone.resources.has(id) ? undefined : statementEdits(file, changes, before, id);
    return edits ? [{ id, edits }] : [];
  });
  if (kept.length === 0) return changes;
  const ids = new Set(kept.map(({ id }) => id));
  const isRemoval = ({ kind, path }: SourceEdit) =>
    kind === 'remove' && path.length === 2 && path[0] === 'Resources' && ids.has(String(path[1]));
  return {
    ...changes,
    edits: [...changes.edits.filter((edit) => !isRemoval(edit)), ...kept.flatMap(({ edits }) => edits)],
    removed: new Set([...changes.removed].filter((id) => !ids.has(id))),
  };
}

/** What a policy loses; undefined when nothing would be left of it. */
function statementEdits(
  file: SourceTemplate,
  { removed }: StackChanges,
  before: Template | undefined,
  id: string,
): readonly SourceEdit[] | undefined {
  const path = ['Resources', id, 'Properties', 'PolicyDocument', 'Statement'];
  const written = statementsOf(file.resources.get(id)?.properties);
  if (nodeAt(file.root, path)?.type !== 'list' || written.length === 0) return undefined;
  const emitted = before?.resources.find(({ logicalId }) => logicalId === id)?.properties;
  const drawn = statementsOf(emitted);
  const own = namesIn(emitted?.Bucket ?? '');
  const callers = drawn.flatMap(namesIn).filter((name) => file.resources.has(name) && !own.includes(name));
  const letIn = new Set([...callers, ...removed]);
  const isDrawn = (statement: CfnValue) =>
    namesIn(statement).some((name) => letIn.has(name)) || drawn.some((other) => saysSame(statement, other));
  const lost = written.flatMap((statement, i) => (isDrawn(statement) ? [i] : []));
  if (lost.length === written.length) return undefined;
  return lost.map((i) => ({ kind: 'remove', path: [...path, i] }));
}

function statementsOf(properties: CfnMap | undefined): readonly CfnValue[] {
  const document = properties?.PolicyDocument;
  const statements = typeof document === 'object' && !isList(document) ? document.Statement : undefined;
  return typeof statements === 'object' && isList(statements) ? statements : [];
}

function namesIn(value: CfnValue): readonly string[] {
  return referencesIn(value).map(({ id }) => id);
}
