import type { Facts } from './facts';

/**
 * The same facts, each answer about one thing worked out once. Only for a document that stays as it is, and where nobody
 * needs to know what was asked on the way.
 */
export function remembering(facts: Facts): Facts {
  return {
    ...facts,
    account: once(facts.account),
    region: once(facts.region),
    vpc: once(facts.vpc),
    subnets: once(facts.subnets),
    subnetsIn: once(facts.subnetsIn),
    standingIn: once(facts.standingIn),
    routesToInternet: once(facts.routesToInternet),
    zones: once(facts.zones),
    subnetsByZone: once(facts.subnetsByZone),
    carriers: once(facts.carriers),
    securityGroups: once(facts.securityGroups),
    apisOver: once(facts.apisOver),
    loadBalancersBehind: once(facts.loadBalancersBehind),
    listenersThrough: once(facts.listenersThrough),
    listenersInto: once(facts.listenersInto),
    groupsBehind: once(facts.groupsBehind),
    targets: once(facts.targets),
  };
}

function once<A extends object, T>(answer: (about: A) => T): (about: A) => T {
  const known = new Map<A, T>();
  return (about) => {
    const before = known.get(about);
    if (before !== undefined || known.has(about)) return before as T;
    const fresh = answer(about);
    known.set(about, fresh);
    return fresh;
  };
}
