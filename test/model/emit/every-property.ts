import type { CfnMap, CfnValue } from '../../../src/model/cfn/value';
import { elementOf, type ResourceShape, shapeOf } from '../../../src/model/emit/cdk/shapes';

// Deep enough to reach every shape of every type that does not contain itself.
const deepest = 7;

/** Properties of a resource with a value for each property of each shape, so that every name is printed once. */
export function everyProperty(resource: ResourceShape): CfnMap {
  const seen = new Set<string>();
  return shapeValue(resource.properties);

  function shapeValue(shape: Readonly<Record<string, string>>, depth = 0): CfnMap {
    const entries = Object.entries(shape).flatMap(([name, code]): [string, CfnValue][] => {
      const value = valueOfType(code.replace(/!$/, ''), depth, code.endsWith('!'));
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(entries);
  }

  function valueOfType(code: string, depth: number, required: boolean): CfnValue | undefined {
    if (code.endsWith('[]')) return wrapped(code, depth, required, (value) => [value]);
    if (code.endsWith('{}')) return wrapped(code, depth, required, (value) => ({ freeKey: value }));
    if (code === 's') return 'text';
    if (code === 'n') return 1;
    if (code === 'x') return undefined;
    if (code === 'b') return true;
    if (code === 'j') return { KeptKey: 'text' };
    // A shape that was printed before, or that contains itself, is printed again only where it must be.
    if (code !== 't' && !required && (depth > deepest || seen.has(code))) return undefined;
    seen.add(code);
    return shapeValue(shapeOf(code, resource) ?? {}, depth + 1);
  }

  function wrapped(code: string, depth: number, required: boolean, wrap: (value: CfnValue) => CfnValue) {
    const value = valueOfType(elementOf(code), depth, required);
    return value === undefined ? undefined : wrap(value);
  }
}
