import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagram, DiagramNode } from '../../src/model/document/diagram';
import type { Origin } from '../../src/model/document/source';
import { type Imported, importTemplates, type TemplateFile } from '../../src/model/import/import-templates';

/** A diagram that was imported, with its nodes by logical id. */
export interface ImportedDesign extends Imported {
  node(logicalId: string): DiagramNode;
  /** Properties of a node, references as logical ids, rows without ids. */
  props(logicalId: string): Readonly<Record<string, unknown>>;
  origin(logicalId: string): Origin;
  /** Logical ids of what a node stands in, from the inside: zone, VPC, Region, account. */
  around(logicalId: string): readonly string[];
  wires(): readonly string[];
}

/** Imports one template; `values` are those it is looked at with. */
export function imported(text: string, values: Partial<TemplateFile> = {}): ImportedDesign {
  return importedFiles({ name: 'template.yaml', text, ...values });
}

/** Imports several templates together. */
export function importedFiles(...files: readonly TemplateFile[]): ImportedDesign {
  const result = importTemplates(files);
  if (!result.ok) throw new Error(result.error.sentence);
  const { diagram } = result.value;
  const node = (logicalId: string) => {
    const found = Object.values(diagram.nodes).find((each) => each.logicalId === logicalId);
    if (!found) throw new Error(`no ${logicalId} among ${Object.values(diagram.nodes).map((n) => n.logicalId)}`);
    return found;
  };
  return {
    ...result.value,
    node,
    props: (logicalId) => readable(diagram, node(logicalId).props) as Readonly<Record<string, unknown>>,
    origin: (logicalId) => {
      const origin = diagram.source?.origins[node(logicalId).id];
      if (!origin) throw new Error(`${logicalId} has no origin`);
      return origin;
    },
    around: (logicalId) => ancestors(diagram, node(logicalId)),
    wires: () => wireTexts(diagram),
  };
}

function readable(diagram: Diagram, value: unknown): unknown {
  if (typeof value === 'string') return nameOf(diagram, value) ?? value;
  if (Array.isArray(value)) return value.map((item) => readable(diagram, item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'id');
  return Object.fromEntries(entries.map(([key, item]) => [key, readable(diagram, item)]));
}

function nameOf(diagram: Diagram, id: string): string | undefined {
  return Object.values(diagram.nodes).find((node) => node.id === id)?.logicalId;
}

function ancestors(diagram: Diagram, node: DiagramNode): readonly string[] {
  const parent = node.parent === null ? undefined : diagram.nodes[node.parent];
  return parent ? [parent.logicalId, ...ancestors(diagram, parent)] : [];
}

function wireTexts(diagram: Diagram): readonly string[] {
  return Object.values(diagram.wires)
    .map(({ from, to }) => `${nameOf(diagram, from.node)} -> ${nameOf(diagram, to.node)}`)
    .sort();
}

const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** Templates that others published, where they are at hand. */
export const publishedTemplates: readonly { readonly name: string; readonly text: string }[] = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((name) => /\.(ya?ml|json)$/.test(name))
      .map((name) => ({ name, text: readFileSync(join(corpus, name), 'utf8') }))
  : [];
