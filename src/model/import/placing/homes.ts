import type { CfnValue } from '../../cfn/value';
import { isRegionCode } from '../../lib/regions';
import { type Draft, newDraft } from '../draft';
import { nodeIdOf } from '../ids';
import type { Session } from '../session';
import { pseudoValue } from '../values/parameters';
import { resolve } from '../values/resolve';
import type { Scope } from '../world';

/** The account and Region that a template is deployed to. */
export interface Home {
  readonly account: Draft;
  readonly region: Draft;
}

/** Where a template is deployed to: the same value for the same place. */
export type HomeOf = (draft: Pick<Draft, 'scope' | 'elsewhere'>) => Home;

/** Accounts and Regions of all templates: those with the same number and code, or without any, are one. */
export function createHomes(session: Session): HomeOf {
  const homes = new Map<string, Home>();
  const accounts = new Map<string, Draft>();
  const byZones = new Map(session.world.scopes.map((scope) => [scope, regionOfZones(session, scope)]));
  return ({ scope, elsewhere }) => {
    const number = elsewhere?.account || (pseudoValue(session.world, scope, 'AWS::AccountId') ?? '');
    const code = elsewhere?.region || pseudoValue(session.world, scope, 'AWS::Region') || (byZones.get(scope) ?? '');
    const key = `${number} ${code}`;
    const known = homes.get(key);
    if (known) return known;
    const account = accounts.get(number) ?? container(scope, 'account', number, 'accountId', number);
    const home = { account, region: container(scope, 'region', key, 'code', code) };
    accounts.set(number, account);
    homes.set(key, home);
    return home;
  };
}

/** A zone's full name says the Region: `eu-central-1a`. */
function regionOfZones({ world }: Session, scope: Scope): string {
  const named = [...scope.resources.values()].flatMap(({ type, properties }) => {
    const zone: CfnValue | undefined = type === 'AWS::EC2::Subnet' ? properties.AvailabilityZone : undefined;
    const name = resolve(world, zone, scope);
    return typeof name === 'string' && ZONE.test(name) ? [name.slice(0, -1)] : [];
  });
  const [first = ''] = named;
  return named.every((code) => code === first) ? first : '';
}

const ZONE = /^[a-z]{2}(-[a-z]+)+-\d[a-f]$/;

function container(scope: Scope, kind: 'account' | 'region', key: string, prop: string, said: string): Draft {
  const label = kind === 'account' ? 'Account' : 'Region';
  const isKnown = kind === 'account' ? NUMBER.test(said) : isRegionCode(said);
  const props = { [prop]: isKnown ? said : '' };
  // The same container whichever template asks first.
  const draft = newDraft({ id: nodeIdOf('', kind, key), kind, scope, name: label, isOutside: false, label, props });
  if (!isKnown) draft.unknown.add(prop);
  if (!isKnown && said !== '') draft.given.set(prop, said);
  return draft;
}

const NUMBER = /^\d{12}$/;
