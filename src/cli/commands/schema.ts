import { diagramJsonSchema } from '../../model/document/json-schema';
import { json, type Outcome } from '../io';

/** `drawbridge schema`. */
export function runSchema(): Outcome {
  return { status: 0, out: json(diagramJsonSchema()) };
}
