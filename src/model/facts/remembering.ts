import type { Facts } from './facts';

/**
 * The same facts, each answer about one thing worked out once. For as long as the document stays as it is, and, where
 * somebody watches what is asked, for one who asks.
 */
export function remembering(facts: Facts): Facts {
  const own: Facts = {
    ...facts,
    derived: once((make) => make(own)) as Facts['derived'],
    account: once(facts.account),
    region: once(facts.region),
    vpc: once(facts.vpc),
    subnets: once(facts.subnets),
    subnetsIn: once(facts.subnetsIn),
    standingIn: once(facts.standingIn),
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
  return own;
}

function once<A extends object, T>(answer: (about: A) => T): (about: A) => T {
  let known: Map<A, T> | undefined;
  return (about) => {
    known ??= new Map();
    const before = known.get(about);
    if (before !== undefined || known.has(about)) return before as T;
    const fresh = answer(about);
    known.set(about, fresh);
    return fresh;
  };
}
