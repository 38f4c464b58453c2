import { posix } from 'node:path';
import { type Import, readImports } from './read-imports';
import type { Zone } from './zones';

/** What the check looked at and what it refused, in sentences. */
export interface ImportReport {
  readonly files: number;
  readonly imports: number;
  readonly problems: readonly string[];
}

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

function zoneOf(path: string, zones: readonly Zone[]): Zone | undefined {
  const matching = zones.filter(({ folder }) => isBelow(path, folder));
  return matching.sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** A folder that holds only its own files must not swallow a new sub-folder that nobody has classified. */
function isClassified(path: string, zone: Zone, zones: readonly Zone[]): boolean {
  const hasZonesBelow = zones.some(({ folder }) => folder !== zone.folder && isBelow(folder, zone.folder));
  return !hasZonesBelow || posix.dirname(path) === zone.folder;
}

function allowsPackage(zone: Zone, name: string): boolean {
  return zone.packages.some((entry) => {
    if (entry === '*' || entry === name) return true;
    return /[:/]$/.test(entry) && name.startsWith(entry);
  });
}

/** The path a relative import leads to, from the root, without query and extension. */
function targetOf(path: string, specifier: string): string {
  const [bare = ''] = specifier.split('?');
  return posix.join(posix.dirname(path), bare).replace(/\.(ts|tsx|mts|mjs|js)$/, '');
}

interface Place {
  readonly path: string;
  readonly zone: Zone;
  readonly zones: readonly Zone[];
  readonly files: ReadonlyMap<string, string>;
}

function refusal({ path, zone, zones, files }: Place, { specifier, typeOnly }: Import): string | undefined {
  if (!specifier.startsWith('.')) return allowsPackage(zone, specifier) ? undefined : zone.why;
  const target = targetOf(path, specifier);
  if (isBelow(target, 'test') && zone.folder !== 'test')
    return 'Nothing imports test: move what is shared to where it belongs.';
  if (zoneOf(target, zones) === zone) {
    const other = files.get(`${target}.ts`);
    const bothApart = zone.apart !== undefined && files.get(path)?.includes(zone.apart) && other?.includes(zone.apart);
    return bothApart ? zone.why : undefined;
  }
  if (zone.from.some((folder) => isBelow(target, folder))) return undefined;
  const asType = zone.typesFrom?.some((folder) => isBelow(target, folder)) ?? false;
  if (!asType) return zone.why;
  return typeOnly ? undefined : `Only types may be imported from there (\`import type\`). ${zone.why}`;
}

/** Checks every import of every file (path -> text) against the table. A check that looked at nothing is a failure. */
export function checkImports(files: ReadonlyMap<string, string>, zones: readonly Zone[]): ImportReport {
  const problems: string[] = [];
  const importsOf = new Map<Zone, number>();
  for (const [path, text] of files) {
    const zone = zoneOf(path, zones);
    if (!zone || !isClassified(path, zone, zones)) {
      problems.push(
        `${path}: its folder is in no zone. Add the folder to scripts/imports/zones.ts, with what it may import.`,
      );
      continue;
    }
    const imports = readImports(path, text);
    importsOf.set(zone, (importsOf.get(zone) ?? 0) + imports.length);
    for (const found of imports) {
      const why = refusal({ path, zone, zones, files }, found);
      if (why) problems.push(`${path}:${found.line}: may not import '${found.specifier}'. ${why}`);
    }
  }
  for (const zone of zones) {
    const count = importsOf.get(zone);
    if (count === undefined)
      problems.push(`${zone.folder}: no file found. Take the zone out of scripts/imports/zones.ts.`);
    else if (count === 0 && !zone.mayBeSilent)
      problems.push(`${zone.folder}: not one import found, so nothing was checked.`);
  }
  const imports = [...importsOf.values()].reduce((sum, count) => sum + count, 0);
  return { files: files.size, imports, problems };
}
