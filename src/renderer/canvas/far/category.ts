import type { Kind, PaletteGroup } from '../../../model/kinds/kind';

/** AWS's categories of services as the map colours them, in the order of the legend. */
export const CATEGORIES = ['compute', 'network', 'database', 'storage', 'integration', 'security', 'none'] as const;
export type Category = (typeof CATEGORIES)[number];

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  compute: 'Compute',
  network: 'Network',
  database: 'Database',
  storage: 'Storage',
  integration: 'Integration',
  security: 'Security',
  none: 'Outside AWS',
};

const OF_GROUP: Readonly<Record<PaletteGroup, Category>> = {
  outside: 'none',
  structure: 'none',
  edge: 'network',
  api: 'network',
  identity: 'security',
  loadBalancing: 'network',
  compute: 'compute',
  data: 'database',
  network: 'network',
  hybrid: 'network',
  observe: 'integration',
};

/** Icons of another colour than most of their group: AWS paints a service by its category. */
const OF_ICON: Readonly<Record<string, Category>> = {
  certificate: 'security',
  cloudMapNamespace: 'network',
  cloudMapService: 'network',
  flowLog: 'network',
  s3: 'storage',
  waf: 'security',
};

/** The category of a kind: the colour of its square on the map, which is the colour of its icon up close. */
export function categoryOf({ icon, group }: Pick<Kind, 'icon' | 'group'>): Category {
  return OF_ICON[icon] ?? OF_GROUP[group];
}
