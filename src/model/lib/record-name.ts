/** The whole name of a record in a zone; what is named empty or `@` is the zone itself. In a zone of unknown name it is taken as whole. */
export function recordName(name: string, zone: string): string {
  if (name === '' || name === '@') return zone;
  return zone === '' || name === zone || name.endsWith(`.${zone}`) ? name : `${name}.${zone}`;
}
