import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import type { ImportedResource, Target } from '../reader';
import { homeOf, type Scope, type World } from '../world';
import { asWritten, functionOf } from './as-written';
import { isCustom, isStack, type Linked, nestedOutput } from './links';
import { givenElsewhere, ownValue, pseudoValue } from './parameters';
import { holds, resolve } from './resolve';
import { namedInSub, subPieces } from './sub-text';

/** What a value refers to, and in which template it says so. */
export interface Reference {
  readonly target: Target;
  readonly scope: Scope;
  /** The parameter that holds it, where there is one. */
  readonly parameter?: string;
  /** Of something outside: equal for what is the same thing. */
  readonly key: string;
}

/** What a value refers to; undefined for nothing, or for what cannot be known. */
export function referenceIn(world: World, value: CfnValue | undefined, near: Scope): Reference | undefined {
  return follow(world, value, near, 0);
}

/** Templates may refer to each other in a circle. */
const DEEPEST = 40;

function follow(world: World, value: CfnValue | undefined, near: Scope, depth: number): Reference | undefined {
  if (value === undefined || depth > DEEPEST) return undefined;
  const scope = homeOf(world, value, near);
  if (typeof value !== 'object') return literal(String(value), scope);
  if (isList(value)) return value.length === 1 ? follow(world, value[0], scope, depth + 1) : undefined;
  const call = functionOf(value);
  if (!call) return undefined;
  const further = (item: CfnValue | undefined, at = scope) => follow(world, item, at, depth + 1);
  const linked = (link: Linked | undefined) => link && further(link.value, link.scope);
  switch (call.fn) {
    case 'Ref':
      return typeof call.arg === 'string' ? named(world, call.arg, scope, further) : undefined;
    case 'Fn::GetAtt':
      return attribute(world, call.arg, scope, linked);
    case 'Fn::If':
      return branch(world, call.arg, scope, further);
    case 'Fn::Select':
      return selected(world, value, scope, further);
    case 'Fn::Sub':
    case 'Fn::Join':
      return composed(world, value, scope, further);
    default:
      return elsewhere(world, value, scope, further);
  }
}

type Further = (value: CfnValue | undefined, scope?: Scope) => Reference | undefined;

/** Ids as AWS gives them, ARNs, and references that are looked up at deployment. */
const ID =
  /^((vpc|subnet|sg|acl|rtb|igw|eigw|tgw|tgw-attach|tgw-rtb|nat|vgw|cgw|pcx|vpce|vpce-svc|eni|i|eipalloc|dxcon)-[0-9a-z]+|arn:.+)$/i;
const LOOKED_UP = /^\{\{resolve:[^:]+:([^:}]+)/;

function literal(text: string, scope: Scope): Reference | undefined {
  const lookedUp = LOOKED_UP.exec(text)?.[1];
  if (lookedUp !== undefined) return outside(lookedUp.split('/').at(-1) || lookedUp, '', scope);
  return ID.test(text) ? outside(text, text, scope) : undefined;
}

function outside(name: string, id: string, scope: Scope, key = `${scope.file} ${name}`): Reference {
  return { target: { to: 'outside', name, id }, scope, key: id === '' ? key : id };
}

function toResource(resource: ImportedResource, scope: Scope, attribute?: string): Reference {
  const target = { to: 'resource' as const, resource, ...(attribute === undefined ? {} : { attribute }) };
  return { target, scope, key: resource.nodeId };
}

function named(world: World, name: string, scope: Scope, further: Further): Reference | undefined {
  const resource = scope.resources.get(name);
  if (resource) return toResource(resource, scope);
  if (name.startsWith('AWS::')) return literal(pseudoValue(world, scope, name) ?? '', scope);
  if (!scope.template.parameters.has(name)) return undefined;
  const given = givenElsewhere(world, scope, name);
  const id = ownValue(scope, name)?.trim() ?? '';
  return (given && further(given.value, given.scope)) ?? { ...outside(name, id, scope), parameter: name };
}

function attribute(
  world: World,
  arg: CfnValue,
  scope: Scope,
  linked: (link: Linked | undefined) => Reference | undefined,
): Reference | undefined {
  const [id, name] = typeof arg === 'object' && isList(arg) ? arg : [];
  const resource = typeof id === 'string' ? scope.resources.get(id) : undefined;
  if (!resource || typeof name !== 'string') return undefined;
  if (isStack(resource)) return linked(nestedOutput(world, resource, name)) ?? outside(nameOf(id, name), '', scope);
  // What a custom resource gives was found or made by its own code.
  return isCustom(resource) ? outside(nameOf(id, name), '', scope) : toResource(resource, scope, name);
}

function nameOf(id: CfnValue | undefined, attribute: string): string {
  return `${String(id)} ${attribute.replace(/^Outputs\./, '')}`;
}

/** The branch that holds; where that is not known, the first one that leads somewhere. */
function branch(world: World, arg: CfnValue, scope: Scope, further: Further): Reference | undefined {
  const [condition, yes, no] = typeof arg === 'object' && isList(arg) ? arg : [];
  const known = typeof condition === 'string' ? holds(world, scope, condition) : undefined;
  if (known !== undefined) return further(known ? yes : no);
  return further(yes) ?? further(no);
}

function selected(world: World, value: CfnValue, scope: Scope, further: Further): Reference | undefined {
  const known = resolve(world, value, scope);
  const call = functionOf(known);
  if (known === undefined || call?.fn !== 'Fn::Select') return further(known);
  const [index, of] = typeof call.arg === 'object' && isList(call.arg) ? call.arg : [];
  // A list of resources that is only picked from, such as `!Split [',', !Join [',', [!Ref A, !Ref B]]]`, is not read.
  const whole = of === undefined ? undefined : further(innermost(of));
  if (whole?.target.to !== 'outside') return undefined;
  return outside(`${whole.target.name} ${Number(index) + 1}`, '', whole.scope);
}

/** What is split into a list: the list itself when it is not. */
function innermost(value: CfnValue): CfnValue {
  const call = functionOf(value);
  return call?.fn === 'Fn::Split' && typeof call.arg === 'object' && isList(call.arg) ? (call.arg[1] ?? value) : value;
}

/** A text put together with exactly one resource in it, such as an ARN, refers to that resource. */
function composed(world: World, value: CfnValue, scope: Scope, further: Further): Reference | undefined {
  const known = resolve(world, value, scope);
  const call = functionOf(known);
  if (known === undefined || typeof known === 'string') return further(known);
  if (call?.fn !== 'Fn::Sub' && call?.fn !== 'Fn::Join') return further(known);
  const found = call.fn === 'Fn::Sub' ? namedIn(call.arg, scope, further) : joinedIn(call.arg, further);
  const [first] = found;
  return first && found.every(({ key }) => key === first.key) ? first : undefined;
}

/** The resources that the text of `Fn::Sub` names, by itself or by its variables. */
function namedIn(arg: CfnValue, scope: Scope, further: Further): readonly Reference[] {
  const [text, variables] = typeof arg === 'object' && isList(arg) ? arg : [arg];
  if (typeof text !== 'string') return [];
  const values: CfnMap =
    variables !== undefined && typeof variables === 'object' && !isList(variables) ? variables : {};
  return subPieces(text).flatMap((piece) => {
    if ('text' in piece) return [];
    const variable = Object.hasOwn(values, piece.name) ? values[piece.name] : undefined;
    const reference = further(variable ?? namedInSub(piece.name), scope);
    return reference?.target.to === 'resource' ? [reference] : [];
  });
}

/** The resources among the items of a `Fn::Join`. */
function joinedIn(arg: CfnValue, further: Further): readonly Reference[] {
  const items = typeof arg === 'object' && isList(arg) ? arg[1] : undefined;
  if (items === undefined || typeof items !== 'object' || !isList(items)) return [];
  const found = items.map((item) => (typeof item === 'object' ? further(item) : undefined));
  return found.flatMap((reference) => (reference?.target.to === 'resource' ? [reference] : []));
}

/** An import, another stack or a mapping: what it leads to, or something that exists elsewhere. */
function elsewhere(world: World, value: CfnValue, scope: Scope, further: Further): Reference | undefined {
  const known = resolve(world, value, scope);
  if (known === undefined) return undefined;
  const call = functionOf(known);
  if (!call || call.fn !== functionOf(value)?.fn) return further(known);
  if (call.fn === 'Fn::ImportValue') return outside(importName(call.arg), '', scope, asWritten(known));
  return call.fn === 'Fn::Transform' ? undefined : outside(asWritten(value), '', scope);
}

/** The part of an import's name that is known: `VpcId` of `${NetworkStack}-VpcId`. */
function importName(name: CfnValue): string {
  const call = functionOf(name);
  const text = call?.fn === 'Fn::Sub' && typeof call.arg === 'string' ? call.arg : name;
  const pieces = typeof text === 'string' ? subPieces(text) : [];
  const known = pieces
    .flatMap((piece) => ('text' in piece ? [piece.text] : []))
    .join('')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  return known === '' ? asWritten(name) : known;
}
