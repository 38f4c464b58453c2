import type { Diagram, DiagramNode } from './diagram';

/** What says which account or Region a container is, and the pseudo parameter that has it at deployment. */
const SAID_BY = {
  account: { prop: 'accountId', parameter: 'AWS::AccountId' },
  region: { prop: 'code', parameter: 'AWS::Region' },
} as const;

/**
 * The property of an imported account or Region that no template says, because it is where the templates are deployed to:
 * set in the drawing or among the template values, it is for looking at, and the text keeps its pseudo parameters. Undefined
 * for everything else, another account or Region that a template names among it.
 */
export function deployedTo({ source }: Diagram, { id, kind }: DiagramNode): 'accountId' | 'code' | undefined {
  const origin = source?.origins[id];
  if (!origin || (kind !== 'account' && kind !== 'region')) return undefined;
  const { prop, parameter } = SAID_BY[kind];
  const was = Reflect.get(source.base.nodes[id]?.props ?? {}, prop);
  const isUnsaid = origin.unknown.includes(prop) && origin.given[prop] === undefined;
  return isUnsaid || source.files.some(({ parameters }) => parameters[parameter] === was) ? prop : undefined;
}
