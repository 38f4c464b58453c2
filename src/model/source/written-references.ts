import { placeholdersIn, type Via } from './references';
import type { Range, SourceEntry, SourceMap, SourceNode, SourcePath, SourceScalar } from './template';
import { functionOf, scalarText } from './value';

/** A reference with the place where it is written. */
export interface WrittenReference {
  readonly id: string;
  readonly via: Via;
  /** Of the name, without its attribute. */
  readonly range: Range;
  /** Of the value it is in. */
  readonly path: SourcePath;
}

/** What is known where a value is looked at. */
interface Scope {
  readonly text: string;
  readonly path: SourcePath;
  /** Names that mean something else here: variables of `Fn::Sub` and of `Fn::ForEach`. */
  readonly own: ReadonlySet<string>;
  readonly found: WrittenReference[];
}

/** Every reference of a template, once, where it is written. What an alias repeats is found where it is written. */
export function writtenReferences(root: SourceMap, text: string): readonly WrittenReference[] {
  const scope: Scope = { text, path: [], own: new Set(), found: [] };
  for (const entry of own(root)) {
    if (entry.key === 'Resources') inSection(scope, entry, inResource);
    else if (entry.key === 'Outputs') inSection(scope, entry, inOutput);
    else look(under(scope, entry.key), entry.value);
  }
  return scope.found;
}

function inSection(scope: Scope, { key, value }: SourceEntry, each: (scope: Scope, node: SourceNode) => void): void {
  const inside = under(scope, key);
  if (value.type !== 'map') {
    look(inside, value);
    return;
  }
  for (const entry of own(value)) {
    const entryScope = under(inside, entry.key);
    if (entry.key.startsWith('Fn::ForEach')) inLoop(entryScope, entry.value, each);
    else each(entryScope, entry.value);
  }
}

/** `Fn::ForEach::Name: [Variable, values, { entries }]` */
function inLoop(scope: Scope, node: SourceNode, each: (scope: Scope, node: SourceNode) => void): void {
  if (node.type !== 'list') {
    look(scope, node);
    return;
  }
  const [variable, values, body] = node.items;
  const inner = variable?.type === 'scalar' ? { ...scope, own: new Set([...scope.own, scalarText(variable)]) } : scope;
  if (values) look(under(scope, 1), values);
  if (body?.type !== 'map') return;
  for (const entry of own(body)) each(under(under(inner, 2), entry.key), entry.value);
}

function inResource(scope: Scope, node: SourceNode): void {
  if (node.type !== 'map' || node.alias !== undefined) {
    look(scope, node);
    return;
  }
  for (const { key, value } of own(node)) {
    const inside = under(scope, key);
    if (key === 'DependsOn')
      for (const each of value.type === 'list' ? value.items : [value]) name(inside, each, 'DependsOn');
    else if (key === 'Condition') name(inside, value, 'Condition');
    else look(inside, value);
  }
}

function inOutput(scope: Scope, node: SourceNode): void {
  if (node.type !== 'map' || node.alias !== undefined) {
    look(scope, node);
    return;
  }
  for (const { key, value } of own(node)) {
    if (key === 'Condition') name(under(scope, key), value, 'Condition');
    else look(under(scope, key), value);
  }
}

function look(scope: Scope, node: SourceNode): void {
  if (node.alias !== undefined) return;
  const fn = functionOf(node.tag);
  if (fn !== undefined) {
    inCall(scope, fn, node);
    return;
  }
  if (node.type === 'list')
    node.items.forEach((item, i) => {
      look(under(scope, i), item);
    });
  if (node.type !== 'map') return;
  const [only, ...others] = own(node);
  const isCall = only?.key === 'Ref' || only?.key === 'Condition' || only?.key.startsWith('Fn::');
  if (only && others.length === 0 && isCall && functionOf(only.value.tag) === undefined) {
    inCall(under(scope, only.key), only.key, only.value);
    return;
  }
  for (const { key, value } of own(node)) look(under(scope, key), value);
}

/** The arguments of a function; those that are no names are looked at like other values. */
function inCall(scope: Scope, fn: string, node: SourceNode): void {
  if (node.alias !== undefined) return;
  const [first, ...others] = node.type === 'list' ? node.items : [node];
  const rest = (from: Scope) =>
    others.forEach((item, i) => {
      look(under(from, i + 1), item);
    });
  const nested = first && first !== node && functionOf(first.tag) !== undefined;
  if (first?.type !== 'scalar' || nested) {
    lookInside(scope, node);
    return;
  }
  if (fn === 'Ref') {
    name(scope, first, 'Ref');
    return;
  }
  if (fn === 'Condition') {
    name(scope, first, 'Condition');
    return;
  }
  if (fn === 'Fn::GetAtt') {
    name(scope, first, 'GetAtt');
    return;
  }
  if (fn === 'Fn::If') {
    name(scope, first, 'Condition');
    rest(scope);
    return;
  }
  if (fn === 'Fn::Sub') {
    placeholders({ ...scope, own: new Set([...scope.own, ...keysOf(others[0])]) }, first);
    rest(scope);
    return;
  }
  lookInside(scope, node);
}

function lookInside(scope: Scope, node: SourceNode): void {
  if (node.type === 'list')
    node.items.forEach((item, i) => {
      look(under(scope, i), item);
    });
  if (node.type === 'map') look(scope, { ...node, tag: '' });
}

function keysOf(node: SourceNode | undefined): readonly string[] {
  return node?.type === 'map' ? node.entries.map(({ key }) => key) : [];
}

function name(scope: Scope, node: SourceNode, via: Via): void {
  if (node.type !== 'scalar' || node.alias !== undefined) return;
  add(scope, node, scalarText(node), via, 0);
}

function placeholders(scope: Scope, node: SourceScalar): void {
  if (node.alias !== undefined) return;
  const raw = scope.text.slice(node.at, node.range.end);
  for (const { name: text, start } of placeholdersIn(raw)) add(scope, node, text, 'Sub', start);
}

function add(
  { own: hidden, found, path, text }: Scope,
  node: SourceScalar,
  written: string,
  via: Via,
  from: number,
): void {
  const id = written.split('.')[0] ?? '';
  if (hidden.has(written) || hidden.has(id) || id === '') return;
  const start = text.indexOf(id, node.at + from);
  if (start === -1 || start >= node.range.end) return;
  found.push({ id, via, range: { start, end: start + id.length }, path });
}

function under(scope: Scope, step: string | number): Scope {
  return { ...scope, path: [...scope.path, step] };
}

/** Entries that are written here, those included that a later one overrules. */
function own({ entries, overruled }: SourceMap): readonly SourceEntry[] {
  return [...entries.filter(({ merged }) => !merged), ...overruled];
}
