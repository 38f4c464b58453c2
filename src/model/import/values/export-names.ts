import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import type { ImportedResource } from '../reader';
import { homeOf, type Scope, type World } from '../world';
import { functionOf } from './as-written';
import { namedInSub, subPieces } from './sub-text';

/**
 * A part of the name of an export: text, whose name it is where only that is known (the stack of a template, or a nested
 * stack whose template is not drawn as its own), or undefined.
 */
type Part = string | Scope | ImportedResource | undefined;

/** The name of an export, in parts. */
export type ExportName = readonly Part[];

/** Takes the name of an export apart; undefined when it is no text, or one that only deployment puts together. */
export function exportName(world: World, value: CfnValue | undefined, near: Scope): ExportName | undefined {
  if (typeof value === 'string') return [value];
  const call = functionOf(value);
  if (value === undefined || call?.fn !== 'Fn::Sub') return undefined;
  const scope = homeOf(world, value, near);
  const [text, variables] = typeof call.arg === 'object' && isList(call.arg) ? call.arg : [call.arg];
  if (typeof text !== 'string') return undefined;
  const values: CfnMap =
    variables !== undefined && typeof variables === 'object' && !isList(variables) ? variables : {};
  const parts = subPieces(text).flatMap((piece) =>
    'text' in piece ? [piece.text] : partsOf(world, values[piece.name] ?? namedInSub(piece.name), scope),
  );
  return joined(parts);
}

/** Whether an import means an export: all that is known of both names must agree. */
export function isSameExport(asked: ExportName, offered: ExportName): boolean {
  if (isKnown(asked) && isKnown(offered)) {
    return asked.length === offered.length && asked.every((part, i) => part === offered[i]);
  }
  if (ownersOf(asked).some((owner) => ownersOf(offered).some((other) => other !== owner))) return false;
  const [x, y] = [endsOf(asked), endsOf(offered)];
  const start = x.first.startsWith(y.first) || y.first.startsWith(x.first);
  const end = x.last !== '' && y.last !== '' && (x.last.endsWith(y.last) || y.last.endsWith(x.last));
  return start && end;
}

function partsOf(world: World, value: CfnValue, near: Scope): readonly Part[] {
  const scope = homeOf(world, value, near);
  const call = functionOf(value);
  if (call?.fn === 'Ref' && call.arg === 'AWS::StackName') return [scope];
  const [id] = call?.fn === 'Fn::GetAtt' && typeof call.arg === 'object' && isList(call.arg) ? call.arg : [];
  const resource = typeof id === 'string' ? scope.resources.get(id) : undefined;
  return resource ? [resource] : (exportName(world, value, scope) ?? [undefined]);
}

/** Texts beside each other are one. */
function joined(parts: readonly Part[]): ExportName {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof last === 'string' && typeof part === 'string') result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}

function isKnown(name: ExportName): boolean {
  return name.every((part) => part !== undefined);
}

function ownersOf(name: ExportName): readonly object[] {
  return name.filter((part) => typeof part === 'object');
}

function endsOf(name: ExportName): { readonly first: string; readonly last: string } {
  const text = (part: Part) => (typeof part === 'string' ? part : '');
  return { first: text(name[0]), last: text(name.at(-1)) };
}
