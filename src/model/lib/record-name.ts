/** The whole name of a record in a zone; what is named empty or `@` is the zone itself. */
export function recordName(name: string, zone: string): string {
  if (name === '' || name === '@') return zone;
  return name === zone || name.endsWith(`.${zone}`) ? name : `${name}.${zone}`;
}
