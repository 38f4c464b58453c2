import { awsIcons } from './aws-icons';
import type { Glyph } from './glyph';
import {
  ClientGlyph,
  DatabaseGlyph,
  ExternalGlyph,
  GlobeGlyph,
  ResourceGlyph,
  RouteTableGlyph,
  SecurityGroupGlyph,
  ServerGlyph,
  ServiceGlyph,
  TargetGroupGlyph,
  VpcLinkGlyph,
  ZoneGlyph,
} from './resource-glyphs';

/** Our own drawings, where AWS has none or none that is seen on dark. */
const ownIcons: ReadonlyMap<string, Glyph> = new Map([
  ['awsService', ServiceGlyph],
  ['client', ClientGlyph],
  ['external', ExternalGlyph],
  ['generic', ResourceGlyph],
  ['httpEndpoint', GlobeGlyph],
  ['onPremDatabase', DatabaseGlyph],
  ['onPremServer', ServerGlyph],
  ['routeTable', RouteTableGlyph],
  ['securityGroup', SecurityGroupGlyph],
  ['targetGroup', TargetGroupGlyph],
  ['vpcLink', VpcLinkGlyph],
  ['zone', ZoneGlyph],
]);

/** What stands for a name: AWS's file, our glyph, or a tile with the initials. */
export type Icon =
  | { readonly kind: 'aws'; readonly url: string }
  | { readonly kind: 'own'; readonly Glyph: Glyph }
  | { readonly kind: 'initials'; readonly initials: string };

/** The icon of a name. A name without a drawing is no error: it gets its initials. */
export function iconFor(name: string): Icon {
  const url = awsIcons.get(name);
  if (url !== undefined) return { kind: 'aws', url };
  const Glyph = ownIcons.get(name);
  if (Glyph !== undefined) return { kind: 'own', Glyph };
  return { kind: 'initials', initials: initialsOf(name) };
}

/** Two letters for a name: of its first two words (`queuePolicy` → QP), else its first two letters (`sqs` → SQ). */
export function initialsOf(name: string): string {
  const words = name.match(/\p{Lu}?[\p{Ll}\d]+|\p{Lu}+/gu) ?? [];
  const [first, second] = words;
  if (first === undefined) return '?';
  const letters = second === undefined ? [...first].slice(0, 2).join('') : `${[...first][0]}${[...second][0]}`;
  return letters.toUpperCase();
}
