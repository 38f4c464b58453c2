import type { CfnMap, CfnValue } from '../../cfn/value';
import type { Scope, World } from '../world';

/** What an intrinsic function may ask while it is resolved. */
export interface Place {
  readonly world: World;
  readonly scope: Scope;
  /** The call as it stands in the template. */
  readonly itself: CfnMap;
  /** An argument, resolved. */
  resolve(value: CfnValue | undefined): CfnValue | undefined;
  /** A value of another template, resolved there. */
  within(value: CfnValue, scope: Scope): CfnValue | undefined;
  holds(condition: string): boolean | undefined;
}

/** What a call comes to: a value, the call itself when it stays unknown, undefined for no value. */
export type Apply = (arg: CfnValue, place: Place) => CfnValue | undefined;
