import { type CfnValue, isList } from '../cfn/value';

// Control characters (U+0085 among them), byte order marks, lone surrogates and non-characters: some reader of YAML,
// JSON or TypeScript takes each of them for something else. Scripts and policies keep their lines and tabs.
const UNWANTED = /(?![\n\t])[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu;
// CDK's own marks inside strings: one that was typed in ends the synthesis with an error.
const CDK_MARKS = /([$#])\{Token\[/g;
// CloudFormation would look the value up instead of taking it literally.
const DYNAMIC_REFERENCE = /\{\{resolve:/g;

/** Text people typed, as a value of at most `max` characters that CloudFormation and CDK take literally. */
export function plainText(text: string, max: number): string {
  const clean = literalText(text.replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ')).replace(
    DYNAMIC_REFERENCE,
    '{ {resolve:',
  );
  return cut(clean.trim(), max).trim();
}

/** A value as it may stand in a template: nothing in it that CDK or a reader of the text would stumble over. */
export function literal(value: CfnValue): CfnValue {
  if (typeof value === 'string') return literalText(value);
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(literal);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [literalText(key), literal(item)]));
}

/** Most texts are these characters alone, and none of them is unwanted by itself. */
const SIMPLE = /^[ -~]*$/;

function literalText(text: string): string {
  if (SIMPLE.test(text) && !text.includes('{Token[')) return text;
  return text.replace(UNWANTED, '').replace(CDK_MARKS, '$1 {Token[');
}

/** Never half of a pair: an emoji at the end is kept or dropped as a whole. */
function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}
