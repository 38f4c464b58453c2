import { z } from 'zod';
import { metaOf } from '../../src/model/kinds/fields';
import { type Kind, PALETTE_GROUPS } from '../../src/model/kinds/kind';
import { table } from '../../src/model/lib/markdown';
import { code, page } from './markdown';

const groupTitles: Readonly<Record<(typeof PALETTE_GROUPS)[number], string>> = {
  outside: 'Outside AWS',
  structure: 'Structure',
  edge: 'DNS and edge',
  api: 'APIs',
  identity: 'Identity and certificates',
  loadBalancing: 'Load balancing',
  compute: 'Compute',
  data: 'Data',
  network: 'Network',
  hybrid: 'Hybrid',
  observe: 'Logs and alarms',
};

/** docs/kinds.md: everything that can be drawn, with its place, its wires and its properties. */
export function kindsPage(kinds: readonly Kind[]): string {
  const label = labels(kinds);
  const groups = PALETTE_GROUPS.flatMap((group) => {
    const members = kinds.filter((kind) => kind.group === group);
    return members.length === 0 ? [] : [`## ${groupTitles[group]}`, ...members.map((kind) => section(kind, label))];
  });
  return page('Kinds', `Drawbridge draws ${kinds.length} kinds of things.`, ...groups);
}

function labels(kinds: readonly Kind[]): (id: string) => string {
  const byId = new Map(kinds.map((kind) => [kind.id, kind.label]));
  return (id) => (id === 'root' ? 'the canvas itself' : (byId.get(id) ?? id));
}

function section(kind: Kind, label: (id: string) => string): string {
  const wires = kind.connects.flatMap(({ to }) => to.map(label));
  const lines = [
    `- Stands in: ${kind.placement.in.map(label).join(', ')}. ${kind.placement.why} (${kind.placement.rule})`,
    `- Wired to: ${wires.length > 0 ? [...new Set(wires)].join(', ') : 'nothing'}`,
    `- AWS documentation: <${kind.docs}>`,
  ];
  return [`### ${kind.label}`, `Kind ${code(kind.id)}.`, lines.join('\n'), properties(kind)].join('\n\n').trim();
}

function properties(kind: Kind): string {
  const schema = z.toJSONSchema(kind.props, { io: 'input' });
  const rows = Object.entries(kind.props.shape).map(([name, field]) => {
    const { title = name, help = '' } = metaOf(field);
    const json = schema.properties?.[name];
    const initial = typeof json === 'object' ? JSON.stringify(json.default ?? '') : '';
    return [title, code(name), initial === '""' ? '' : code(initial), help];
  });
  return rows.length === 0 ? '' : table(['Property', 'Name', 'Default', ''], rows);
}
