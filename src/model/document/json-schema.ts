import { z } from 'zod';
import { FileSchema } from './diagram';

/** The JSON Schema of a `.drawbridge` file, generated from the schema it is read with. */
export function diagramJsonSchema(): Record<string, unknown> {
  return { title: 'Drawbridge diagram', ...z.toJSONSchema(FileSchema, { io: 'input' }) };
}
