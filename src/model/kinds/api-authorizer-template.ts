import type { CfnMap } from '../cfn/value';
import { ref } from '../cfn/value';
import type { NodeId, RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

/** What a route says of who may call it. */
export interface AuthorizedRoute {
  readonly id: RowId;
  readonly authorization: string;
  readonly authorizer: NodeId | null;
}

/** The authorizers of one API: what each route says of its own, and what has been made for those that asked. */
export interface Authorizers {
  readonly resources: readonly Emitted[];
  /** Functions that authorizers ask. */
  readonly lambdas: readonly EmitNode[];
  /** `AuthorizationType` and `AuthorizerId` of a route; undefined when its authorizer is not known. */
  of(route: AuthorizedRoute): CfnMap | undefined;
}

/** Kinds that answer for an authorization; AWS_IAM and NONE need none. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['CUSTOM', ['lambdaAuthorizer']],
  ['COGNITO_USER_POOLS', ['userPool']],
  ['JWT', ['jwtAuthorizer', 'userPool']],
]);

/**
 * Makes one authorizer for each node that a route asks for: by its name, or wired to the API as the only one of its kind.
 * `propertiesOf` says how this kind of API writes it; undefined when it cannot.
 */
export function authorizersOf(
  ctx: EmitContext,
  type: string,
  propertiesOf: (authorizer: EmitNode) => CfnMap | undefined,
): Authorizers {
  const made = new Map<NodeId, Emitted | undefined>();
  const lambdas: EmitNode[] = [];
  const resourceOf = (node: EmitNode): Emitted | undefined => {
    if (made.has(node.id)) return made.get(node.id);
    const properties = propertiesOf(node);
    const resource = properties && { id: authorizerId(node, ctx), type, properties };
    const lambda = lambdaOf(node, ctx);
    if (resource && lambda) lambdas.push(lambda);
    made.set(node.id, resource);
    return resource;
  };
  return {
    get resources() {
      return [...made.values()].flatMap((resource) => resource ?? []);
    },
    lambdas,
    of: (route) => {
      if (!KINDS.has(route.authorization)) return { AuthorizationType: route.authorization };
      const node = nodeOf(route, ctx);
      const resource = node && resourceOf(node);
      return resource && { AuthorizationType: route.authorization, AuthorizerId: ref(resource.id) };
    },
  };
}

/** The name of an authorizer. One that was imported has a name of its own, which only a function of its own is drawn with. */
export function authorizerName(authorizer: EmitNode, ctx: EmitContext): CfnMap {
  const hasOwnName = authorizer.kind === 'userPool' && ctx.isWritten(`authorizer ${authorizer.id}`);
  return hasOwnName ? {} : { Name: ctx.plain(authorizer.label, 128) || authorizer.logicalId };
}

/** The function a Lambda authorizer asks. */
export function lambdaOf(authorizer: EmitNode, ctx: EmitContext): EmitNode | undefined {
  return ctx.behind(authorizer.id).find(({ kind }) => kind === 'lambda');
}

function nodeOf(route: AuthorizedRoute, ctx: EmitContext): EmitNode | undefined {
  const kinds = KINDS.get(route.authorization) ?? [];
  if (route.authorizer !== null) {
    const named = ctx.node(route.authorizer);
    return named && kinds.includes(named.kind) ? named : undefined;
  }
  const [only, ...others] = ctx.wiredFrom().filter(({ kind }) => kinds.includes(kind));
  return others.length === 0 ? only : undefined;
}

function authorizerId(node: EmitNode, ctx: EmitContext): string {
  const suffix = /authorizer$/i.test(node.logicalId) ? node.logicalId : `${node.logicalId}Authorizer`;
  return ctx.ownId(suffix, `authorizer ${node.id}`);
}
