import type { CfnValue } from '../../../src/model/cfn/value';
import type { SourceEdit, SourceNode, SourcePath, SourceTemplate } from '../../../src/model/source/template';
import { functionOf } from '../../../src/model/source/value';
import type { Dice } from '../../support/dice';

const VALUES: readonly CfnValue[] = [
  'plain',
  'yes',
  '0123',
  '10.0.0.0/16',
  'a, b: c # d',
  'several\nlines\n',
  '',
  80,
  true,
  { Ref: 'AWS::Region' },
  { 'Fn::GetAtt': ['Alb', 'DNSName'] },
  { 'Fn::Sub': 'arn:${AWS::Partition}:x, y' },
  { 'Fn::If': ['IsProd', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] },
  { 'Fn::Base64': { 'Fn::Join': ['', ['#!/bin/sh\n', { Ref: 'A' }]] } },
  ['one', { Ref: 'Two' }],
  [],
  {},
  { Key: 'a', Value: { Ref: 'B' } },
  [
    { Key: 'a', Value: 'b' },
    { Key: 'c', Value: ['x', { y: 'multi\nline' }] },
  ],
  { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.1.0.0/16', Tags: [{ Key: 'Name', Value: 'new' }] } },
];

/** Some edits of a template: replacing, adding, inserting and taking away, anywhere but inside of functions. */
export function randomEdits(template: SourceTemplate, dice: Dice): readonly SourceEdit[] {
  const places = editable(template.root, []);
  const count = 1 + dice(6);
  const edits = Array.from({ length: count }, () => randomEdit(places[dice(places.length)] ?? [], template.root, dice));
  return edits.filter((edit, i) => !edits.slice(0, i).some((earlier) => makesFunctionAround(earlier, edit)));
}

/** An edit in a function that an edit before it has put there: a function with a further key is none any more. */
function makesFunctionAround(earlier: SourceEdit, { path }: SourceEdit): boolean {
  if (earlier.kind === 'remove' || earlier.path.length >= path.length) return false;
  return earlier.path.every((step, i) => step === path[i]) && isFunctionValue(earlier.value);
}

function isFunctionValue(value: CfnValue): boolean {
  const keys = typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  return keys.length === 1 && keys.every((key) => key === 'Ref' || key.startsWith('Fn::'));
}

function randomEdit(path: SourcePath, root: SourceNode, dice: Dice): SourceEdit {
  const value = VALUES[dice(VALUES.length)] ?? '';
  const there = at(root, path);
  const node = there && !isFunction(there) && editable(there, []).length > 1 ? there : undefined;
  const choice = dice(4);
  if (path.length > 1 && choice === 0) return { kind: 'remove', path };
  if (path.length > 1 && choice === 1) return { kind: 'set', path, value };
  if (node?.type === 'list') return { kind: 'insert', path: [...path, dice(node.items.length + 1)], value };
  if (node?.type === 'map') return { kind: 'set', path: [...path, `New${dice(3)}`], value };
  return path.length > 1
    ? { kind: 'set', path, value }
    : { kind: 'set', path: [`Section${dice(3)}`], value: { a: value } };
}

function at(root: SourceNode, path: SourcePath): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const step of path) {
    if (node?.type === 'map') node = node.entries.find(({ key }) => key === step)?.value;
    else node = node?.type === 'list' && typeof step === 'number' ? node.items[step] : undefined;
  }
  return node;
}

function editable(node: SourceNode, path: SourcePath): readonly SourcePath[] {
  if (node.type === 'scalar' || isFunction(node)) return [path];
  if (node.type === 'list') {
    // Items without a value are no items of the tree, which would count otherwise.
    if (node.items.some(isNothing)) return [path];
    return [path, ...node.items.flatMap((item, i) => editable(item, [...path, i]))];
  }
  return [path, ...node.entries.flatMap(({ key, value }) => editable(value, [...path, key]))];
}

function isFunction(node: SourceNode): boolean {
  if (functionOf(node.tag) !== undefined) return true;
  const [only] = node.type === 'map' && node.entries.length === 1 ? node.entries : [];
  return only !== undefined && (only.key === 'Ref' || only.key === 'Condition' || only.key.startsWith('Fn::'));
}

function isNothing(node: SourceNode): boolean {
  return (
    (node.type === 'scalar' && node.value === null) ||
    (isFunction(node) && JSON.stringify(node).includes('AWS::NoValue'))
  );
}
