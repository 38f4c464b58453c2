import { parseDocument, Scalar } from 'yaml';
import type { SourceScalar } from './template';

type Value = SourceScalar['value'];

/** What numbers look like that every reader takes for the same number. */
const PLAIN_NUMBER = /^(?:0|-?[1-9]\d{0,14})(?:\.\d*[1-9])?$/;

/**
 * What CloudFormation gets of a scalar. A plain one that readers understand differently (`0123`, `yes`, `1e3`, `1.0`, a
 * date, twenty digits) is the text as it stands there.
 */
export function scalarValue(scalar: Scalar, written: string): Value {
  const { value } = scalar;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (scalar.type !== Scalar.PLAIN) return written;
  return typeof value === 'number' && PLAIN_NUMBER.test(written) && String(value) === written ? value : written;
}

/** The value of a quoted text whose lines are indented less than what it belongs to. */
export function mendedValue(written: string): Value {
  const { contents } = parseDocument(written, { logLevel: 'silent', version: '1.2', schema: 'core' });
  return contents instanceof Scalar && typeof contents.value === 'string' ? contents.value : written;
}
