import type { Diagram, DiagramNode } from '../../src/model/document/diagram';
import { rowsOf } from '../../src/model/document/references';
import { importTemplates } from '../../src/model/import/import-templates';
import type { ImportSummary } from '../../src/model/import/summary';
import { kindOf } from '../../src/model/kinds/registry';

/** A template as it was imported, with the questions tests ask. */
export interface Imported {
  readonly diagram: Diagram;
  readonly summary: ImportSummary;
  /** The node of a resource, by its logical id in the file. */
  node(logicalId: string): DiagramNode;
  /** Keys of the parts that a resource was taken into, as `Node key`. */
  partsOf(logicalId: string): readonly string[];
  /** Properties that nobody can know before deployment. */
  unknown(logicalId: string): readonly string[];
  /** Every wire as `Alb HTTPS 443 -> ToWeb`, sorted. */
  readonly wires: readonly string[];
}

/** Imports the resources of one template, written as YAML below `Resources`. */
export function importedResources(resources: string): Imported {
  return importedTemplate(`Resources:\n${resources.replace(/^/gm, '  ')}`);
}

/** Imports one template. */
export function importedTemplate(text: string): Imported {
  const result = importTemplates([{ name: 'template.yaml', text }]);
  if (!result.ok) throw new Error(result.error.sentence);
  const { diagram, summary } = result.value;
  const nodes = Object.values(diagram.nodes);
  const node = (logicalId: string) => {
    const found = nodes.find((each) => each.logicalId === logicalId);
    if (!found) throw new Error(`no node ${logicalId} among ${nodes.map((each) => each.logicalId).join(', ')}`);
    return found;
  };
  return {
    diagram,
    summary,
    node,
    partsOf: (logicalId) =>
      nodes.flatMap((each) =>
        Object.entries(diagram.source?.origins[each.id]?.parts ?? {}).flatMap(([key, id]) =>
          id === logicalId && key !== '' ? [`${each.logicalId} ${named(diagram, key)}`] : [],
        ),
      ),
    unknown: (logicalId) => diagram.source?.origins[node(logicalId).id]?.unknown ?? [],
    wires: Object.values(diagram.wires)
      .map(({ from, to }) => `${startOf(diagram, from.node, from.port)} -> ${diagram.nodes[to.node]?.logicalId}`)
      .sort(),
  };
}

/** A key with the ids of nodes and rows in it written as what they are called. */
function named(diagram: Diagram, key: string): string {
  return key
    .replace(/n_[a-z0-9]+/g, (id) => Object.values(diagram.nodes).find((node) => node.id === id)?.logicalId ?? id)
    .replace(/r_[a-z0-9]+/g, (id) => Object.values(diagram.nodes).flatMap((node) => rowText(node, id))[0] ?? id);
}

function startOf(diagram: Diagram, id: string, port: string): string {
  const node = Object.values(diagram.nodes).find((each) => each.id === id);
  if (!node) return id;
  return [node.logicalId, ...rowText(node, port)].join(' ');
}

/** What a row shows on its node. */
function rowText(node: DiagramNode, id: string): readonly string[] {
  const kind = kindOf(node.kind);
  const row = rowsOf(node).find((each) => each.id === id);
  const list = Object.entries(node.props).find(
    ([, value]) => Array.isArray(value) && value.some((each) => Object(each).id === id),
  )?.[0];
  if (!row || list === undefined || !kind.rowText) return [];
  const { strong, text } = kind.rowText({ ...row }, list);
  return [`${strong} ${text}`.trim()];
}
