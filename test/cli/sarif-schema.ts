import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { z } from 'zod';

const text = readFileSync(new URL('./schemas/sarif-2.1.0.json', import.meta.url), 'utf8');
// The schema is written in draft 04, of which it uses nothing that later drafts do not have, but for the name of its id.
const { $schema: _draft, id: _id, ...schema } = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
);

/** What keeps a value from being a SARIF 2.1.0 log; nothing when it is one. */
export function sarifFaults(log: unknown): readonly string[] {
  if (validate(log)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
