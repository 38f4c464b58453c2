import type { SourceParameter } from '../../model/source/template';
import type { Values } from '../store/importing/look-with';

/** The values with another one of a parameter; what is empty or as the template says is not kept. */
export function withParameter(values: Values, { name, default: initial }: SourceParameter, value: string): Values {
  const parameters = without(values.parameters, name);
  return { ...values, parameters: value === '' || value === initial ? parameters : { ...parameters, [name]: value } };
}

/** The values with a condition that holds or does not, or that follows from the parameters again. */
export function withCondition(values: Values, name: string, value: boolean | undefined): Values {
  const conditions = without(values.conditions, name);
  return { ...values, conditions: value === undefined ? conditions : { ...conditions, [name]: value } };
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}
