import type { DiagramNode } from '../document/diagram';
import { judged } from './checks';
import type { Network } from './failures';
import { titled } from './names';
import type { Check } from './trace-types';

/** One account and one Region for two resources that AWS joins; nothing is said where both are so or not known. */
export function samePlaceChecks(
  net: Network,
  a: DiagramNode,
  b: DiagramNode,
  rules: { readonly account: string; readonly region: string },
): readonly Check[] {
  const { facts } = net;
  const both = `${titled(a)} and ${titled(b)}`;
  return [
    judged(facts.mayShareAccount(a, b) ? 'yes' : 'no', `${both} belong to one account`, () => ({
      node: b,
      code: 'account',
      rule: rules.account,
      message: `${both} belong to different accounts.`,
      fix: 'Offer the backend by an endpoint service, and reach it over an interface endpoint in the account of the API.',
    })),
    judged(facts.mayShareRegion(a, b) ? 'yes' : 'no', `${both} stand in one Region`, () => ({
      node: b,
      code: 'region',
      rule: rules.region,
      message: `${both} stand in different Regions.`,
      fix: 'Put both into one Region.',
    })),
  ];
}
