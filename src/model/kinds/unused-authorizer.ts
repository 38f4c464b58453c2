import type { EmitContext, EmitNode, Emitted } from './kind';

/** An authorizer is made with each API that asks it, so it has no resource of its own; one that nobody asks is told. */
export function noteUnused(node: EmitNode<object>, ctx: EmitContext): readonly Emitted[] {
  const apis = [...ctx.wiredTo(), ...['restApi', 'httpApi', 'webSocketApi'].flatMap((kind) => ctx.namedBy(kind))];
  const authorization = node.kind === 'jwtAuthorizer' ? 'JWT' : 'CUSTOM';
  if (!apis.some((api) => asks(api, authorization, node.id))) {
    ctx.note(`No route has authorization ${authorization} and asks ${ctx.name(100)}, so it is left out.`);
  }
  return [];
}

function asks({ props }: EmitNode, authorization: string, id: string): boolean {
  const routes: readonly unknown[] = Array.isArray(props.routes) ? props.routes : [];
  return routes.some((route) => {
    const { authorization: asked, authorizer } = Object(route);
    return asked === authorization && (authorizer === null || authorizer === id);
  });
}
