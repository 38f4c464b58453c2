import type { CfnMap, CfnValue } from '../../cfn/value';
import { intrinsicOf } from '../../cfn/value';
import { array, type Code, call, literal, object } from './code';
import { attributeName, propertyName } from './names';
import { elementOf, isList, propertyOf, type ResourceShape, shapeOf, type TypeCode } from './shapes';

/** What an expression may refer to at its place in the stack. */
export interface Scope {
  /** Variables declared so far, by logical id. */
  readonly resources: ReadonlyMap<string, { readonly variable: string; readonly shape: ResourceShape | undefined }>;
  readonly parameters: ReadonlyMap<string, { readonly variable: string; readonly type: string }>;
  /** Lists that have a constant of their own, by their JSON. */
  readonly lists: ReadonlyMap<string, string>;
}

/** A template value as TypeScript; `shape` is the resource it belongs to. */
export function expression(value: CfnValue, code: TypeCode, shape: ResourceShape | undefined, scope: Scope): Code {
  if (typeof value === 'string') return literal(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) {
    const constant = scope.lists.size > 0 ? scope.lists.get(JSON.stringify(value)) : undefined;
    return constant ?? array(value.map((item) => expression(item, elementOf(code), shape, scope)));
  }
  if (intrinsicOf(value)) return intrinsic(value, code, scope);
  const struct = shape && shapeOf(code, shape);
  const entries = Object.entries(value).map(([key, item]): [string, Code] =>
    struct
      ? [propertyName(key), expression(item, propertyOf(struct, key), shape, scope)]
      : [key, expression(item, elementOf(code), shape, scope)],
  );
  return object(entries);
}

/** An expression that yields exactly this function: CDK's own where it has one, otherwise the function itself. */
function intrinsic(value: CfnMap, code: TypeCode, scope: Scope): Code {
  const typed = typedIntrinsic(value, scope);
  if (typed && (typed.code === code || code === 'j')) return typed.expression;
  const raw = () => object(Object.entries(value).map(([fn, arg]) => [fn, expression(arg, 'j', undefined, scope)]));
  const untyped = typed?.expression ?? raw();
  return code === 'j' ? untyped : call(tokenOf(code), [untyped]);
}

function tokenOf(code: TypeCode): string {
  if (code === 's') return 'cdk.Token.asString';
  if (code === 'n') return 'cdk.Token.asNumber';
  return code === 's[]' ? 'cdk.Token.asList' : 'cdk.Token.asAny';
}

interface Typed {
  readonly code: TypeCode;
  readonly expression: Code;
}

function typedIntrinsic(value: CfnMap, scope: Scope): Typed | undefined {
  const { fn, arg } = intrinsicOf(value) ?? { fn: '', arg: '' };
  switch (fn) {
    case 'Ref':
      return typeof arg === 'string' ? reference(arg, scope) : undefined;
    case 'Fn::GetAtt':
      return attribute(arg, scope);
    case 'Fn::Sub':
      return substitution(arg, scope);
    case 'Fn::Join':
      return join(arg, scope);
    case 'Fn::Select':
      return select(arg, scope);
    case 'Fn::GetAZs':
      return { code: 's[]', expression: call('cdk.Fn.getAzs', arg === '' ? [] : [text(arg, scope)]) };
    case 'Fn::Base64':
      return { code: 's', expression: call('cdk.Fn.base64', [text(arg, scope)]) };
    case 'Fn::ImportValue':
      return { code: 's', expression: call('cdk.Fn.importValue', [text(arg, scope)]) };
    default:
      return undefined;
  }
}

/** CDK's functions take texts, and functions that give some. */
function isText(value: CfnValue): boolean {
  return typeof value === 'string' || (typeof value === 'object' && !isList(value));
}

function text(value: CfnValue, scope: Scope): Code {
  return expression(value, 's', undefined, scope);
}

const pseudoParameters: ReadonlyMap<string, string> = new Map([
  ['AWS::AccountId', 'cdk.Aws.ACCOUNT_ID'],
  ['AWS::Partition', 'cdk.Aws.PARTITION'],
  ['AWS::Region', 'cdk.Aws.REGION'],
  ['AWS::StackId', 'cdk.Aws.STACK_ID'],
  ['AWS::StackName', 'cdk.Aws.STACK_NAME'],
  ['AWS::URLSuffix', 'cdk.Aws.URL_SUFFIX'],
]);

function reference(logicalId: string, scope: Scope): Typed | undefined {
  const pseudo = pseudoParameters.get(logicalId);
  if (pseudo) return { code: 's', expression: pseudo };
  const resource = scope.resources.get(logicalId);
  if (resource) return { code: 's', expression: `${resource.variable}.ref` };
  const parameter = scope.parameters.get(logicalId);
  if (!parameter) return undefined;
  const isListType = /List</.test(parameter.type) || parameter.type.includes('CommaDelimitedList');
  return isListType
    ? { code: 's[]', expression: `${parameter.variable}.valueAsList` }
    : { code: 's', expression: `${parameter.variable}.valueAsString` };
}

function attribute(arg: CfnValue, scope: Scope): Typed | undefined {
  const [logicalId, name] = isList(arg) ? arg : [];
  if (typeof logicalId !== 'string' || typeof name !== 'string') return undefined;
  const resource = scope.resources.get(logicalId);
  if (!resource) return undefined;
  const code = resource.shape?.attributes[name];
  return code === undefined
    ? { code: 'j', expression: call(`${resource.variable}.getAtt`, [literal(name)]) }
    : { code, expression: `${resource.variable}.${attributeName(name)}` };
}

function substitution(arg: CfnValue, scope: Scope): Typed | undefined {
  if (typeof arg === 'string') return { code: 's', expression: call('cdk.Fn.sub', [literal(arg)]) };
  const [body, variables] = isList(arg) ? arg : [];
  if (typeof body !== 'string' || typeof variables !== 'object' || isList(variables)) return undefined;
  if (!Object.values(variables).every(isText)) return undefined;
  const values = Object.entries(variables).map(([name, value]): [string, Code] => [name, text(value, scope)]);
  return { code: 's', expression: call('cdk.Fn.sub', [literal(body), object(values)]) };
}

// CDK merges neighbouring literals and nested joins, which would no longer be the template's own value.
function join(arg: CfnValue, scope: Scope): Typed | undefined {
  const [separator, items] = isList(arg) ? arg : [];
  if (typeof separator !== 'string' || items === undefined || !isList(items) || items.length < 2) return undefined;
  const merged = items.some((item, i) => typeof item === 'string' && typeof items[i + 1] === 'string');
  const nested = items.some((item) => typeof item === 'object' && !isList(item) && 'Fn::Join' in item);
  if (merged || nested || !items.every(isText)) return undefined;
  return {
    code: 's',
    expression: call('cdk.Fn.join', [literal(separator), expression(items, 's[]', undefined, scope)]),
  };
}

// CDK picks the element of a literal list itself.
function select(arg: CfnValue, scope: Scope): Typed | undefined {
  const [index, items] = isList(arg) ? arg : [];
  if (typeof index !== 'number' || typeof items !== 'object' || isList(items)) return undefined;
  return { code: 's', expression: call('cdk.Fn.select', [`${index}`, expression(items, 's[]', undefined, scope)]) };
}
