import type { Api, ApiRoute, LoadBalancer } from '../graph/backend';
import { isOf } from '../graph/graph';
import type { Facts } from './facts';

/** A route of an API that ends at a load balancer. */
export interface RouteInto {
  readonly api: Api;
  readonly route: ApiRoute;
}

/** The routes that reach a load balancer over a VPC link. */
export function routesInto(facts: Facts, loadBalancer: LoadBalancer): readonly RouteInto[] {
  const links = facts.graph.wiresTo(loadBalancer.id).flatMap((wire) => {
    const link = facts.graph.node(wire.from.node);
    return link && isOf(link, 'vpcLinkV1', 'vpcLinkV2') ? [link] : [];
  });
  const apis = new Set(links.flatMap((link) => facts.apisOver(link)));
  return [...apis].flatMap((api) =>
    api.props.routes.flatMap((route): readonly RouteInto[] => {
      const backend = facts.backend(api, route);
      const isHere = backend.status === 'found' && backend.at.loadBalancer.id === loadBalancer.id;
      return isHere ? [{ api, route } as RouteInto] : [];
    }),
  );
}
