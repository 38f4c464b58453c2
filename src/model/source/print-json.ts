import { type CfnValue, intrinsicOf, isList } from '../cfn/value';

/** How JSON is laid out. */
interface Layout {
  /** Blanks or tabs for each level; '' for everything on one line. */
  readonly unit: string;
  /** Functions of plain values stand on one line all the same. */
  readonly shortCalls: boolean;
}

/** A value as JSON; lines after the first are indented by `indent`. */
export function printJsonValue(value: CfnValue, layout: Layout, indent: string): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  const isShort = layout.unit === '' || (layout.shortCalls && isPlainCall(value));
  const inner = isShort ? { unit: '', shortCalls: false } : layout;
  const deeper = indent + layout.unit;
  if (isList(value)) {
    return joined(
      '[]',
      value.map((item) => printJsonValue(item, inner, deeper)),
      isShort,
      indent,
      deeper,
    );
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${printJsonValue(item, inner, deeper)}`,
  );
  return joined('{}', entries, isShort, indent, deeper);
}

function joined(brackets: string, parts: readonly string[], isShort: boolean, indent: string, deeper: string): string {
  const [open, close] = [brackets.slice(0, 1), brackets.slice(1)];
  if (parts.length === 0) return brackets;
  if (isShort) return `${open}${parts.join(', ')}${close}`;
  return `${open}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}${close}`;
}

function isPlainCall(value: Exclude<CfnValue, string | number | boolean>): boolean {
  if (isList(value)) return false;
  const call = intrinsicOf(value);
  if (!call) return false;
  if (typeof call.arg !== 'object') return true;
  return isList(call.arg) && call.arg.every((item) => typeof item !== 'object');
}
