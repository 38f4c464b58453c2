import { type CfnMap, type CfnValue, intrinsicOf, isList } from '../cfn/value';
import { sameData } from '../lib/same-data';
import { referencesIn } from '../source/references';
import type { SourceTemplate } from '../source/template';
import type { TemplateResource } from '../template/template';

/** Emitted references to what the file does not define, each with the expression that the file has in their place. */
export type Learned = ReadonlyMap<string, CfnValue>;

/**
 * A file names what exists elsewhere in its own way: `!Ref VpcId` or `!ImportValue net-vpc` where an export would ask for
 * a parameter of its own. What stands where tells which is which.
 */
export function learnFrom(resources: readonly TemplateResource[], file: SourceTemplate): Learned {
  const learned = new Map<string, CfnValue>();
  for (const { logicalId, properties } of resources) {
    const written = file.resources.get(logicalId);
    if (written) compare(properties, written.properties, file, learned);
  }
  return learned;
}

function compare(
  emitted: CfnValue,
  written: CfnValue | undefined,
  file: SourceTemplate,
  learned: Map<string, CfnValue>,
): void {
  if (written === undefined || typeof emitted !== 'object' || sameData(emitted, written)) return;
  if (isList(emitted)) {
    if (typeof written !== 'object' || !isList(written) || written.length !== emitted.length) return;
    for (const [i, item] of emitted.entries()) compare(item, written[i], file, learned);
    return;
  }
  const call = intrinsicOf(emitted);
  if (call) {
    const [only, ...others] = referencesIn(emitted);
    const key = JSON.stringify(emitted);
    const isReference = call.fn === 'Ref' || call.fn === 'Fn::GetAtt';
    if (isReference && only && others.length === 0 && !defines(file, only.id) && !learned.has(key))
      learned.set(key, written);
    return;
  }
  if (typeof written !== 'object' || isList(written)) return;
  for (const [key, value] of Object.entries(emitted)) compare(value, written[key], file, learned);
}

/** A value with what was learned put into it. */
export function inOwnWords(value: CfnValue, learned: Learned): CfnValue {
  if (typeof value !== 'object' || learned.size === 0) return value;
  if (isList(value)) return value.map((item) => inOwnWords(item, learned));
  const own = learned.get(JSON.stringify(value));
  if (own !== undefined) return own;
  return mapped(value, (item) => inOwnWords(item, learned));
}

/** A map with its values changed. */
export function mapped(map: CfnMap, change: (value: CfnValue) => CfnValue): CfnMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

/** Whether the file has a resource or parameter of that name; pseudo parameters are always there. */
export function defines({ resources, parameters }: SourceTemplate, id: string): boolean {
  return resources.has(id) || parameters.has(id) || id.startsWith('AWS::');
}
