import type { Diagram } from '../../../model/document/diagram';
import type { Source } from '../../../model/document/source';
import { printJson } from '../../../model/emit/json';
import { type LineRange, resourceLines } from '../../../model/emit/resource-lines';
import { printYaml } from '../../../model/emit/yaml';
import { NodeId, type WireId } from '../../../model/kinds/fields';
import { parseTemplate } from '../../../model/source/parse-template';
import { buildStacks } from '../../../model/template/build';
import type { Template } from '../../../model/template/template';
import { silentChanges } from '../../../model/writeback/silent-changes';
import { writeTemplates } from '../../../model/writeback/write-templates';

export type TextFormat = 'yaml' | 'json';

/** Lines that a node stands for. */
export interface NodeLines extends LineRange {
  readonly node: NodeId;
  readonly logicalId: string;
}

/** One template as it would be written now. */
export interface TemplateText {
  readonly name: string;
  readonly format: TextFormat;
  readonly text: string;
  /** In the order of the text. */
  readonly places: readonly NodeLines[];
  /** The nodes that its logical ids stand for. */
  readonly nodes: Nodes;
  /** Lines that differ from the file that was imported; none for what was drawn. */
  readonly changed: readonly LineRange[];
  /** Changes of the diagram that have no place in any of its templates, one sentence each. */
  readonly unwritten: readonly string[];
}

/** What the template view is made from; wires in `drafts` are left out. */
export interface TextQuestion {
  readonly doc: Diagram;
  readonly drafts: ReadonlySet<WireId>;
  /** How a drawn diagram is printed; an imported one keeps the format of its files. */
  readonly format: TextFormat;
}

/** The templates of a diagram as they would be exported or saved, each with the lines its nodes stand for. */
export function templateTexts({ doc, drafts, format }: TextQuestion): readonly TemplateText[] {
  const set = buildStacks(doc, drafts);
  if (!doc.source) return set.stacks.map((stack) => printed(stack, format));
  const { source } = doc;
  const written = writeTemplates(doc, drafts, set);
  const { files } = written;
  const unwritten = [...written.unwritten, ...silentChanges(doc, drafts, written)];
  return files.map(({ name, format: own, text, hunks }, i) => {
    const changed = hunks.map(({ start, end }) => ({ from: start, to: end }));
    const nodes = nodesOfFile(source, i, set.stacks);
    return { name, format: own, text, nodes, places: placesIn(nodes, linesOf(name, text)), changed, unwritten };
  });
}

function printed(stack: Template, format: TextFormat): TemplateText {
  const text = format === 'yaml' ? printYaml(stack) : printJson(stack);
  const nodes = nodesMade([stack]);
  const places = placesIn(nodes, resourceLines(text, `cfn-${format}`));
  return { name: `${stack.stackName}.template.${format}`, format, text, nodes, places, changed: [], unwritten: [] };
}

/** Logical ids with the nodes they stand for. */
export type Nodes = ReadonlyMap<string, NodeId>;

/** The nodes that the resources of stacks were made of. */
export function nodesMade(stacks: readonly Template[]): Nodes {
  return new Map(
    stacks.flatMap(({ resources }) => resources.map(({ logicalId, nodeId }) => [logicalId, NodeId.parse(nodeId)])),
  );
}

/** What was imported from a file, and what was drawn since and goes into it; files that were added come after the imported ones. */
export function nodesOfFile({ files, origins }: Source, index: number, stacks: readonly Template[]): Nodes {
  if (index >= files.length) return nodesMade(stacks.filter(({ file }) => file === undefined));
  const imported = Object.entries(origins).flatMap(([id, { file, parts }]) =>
    file === index ? Object.values(parts).map((logicalId) => [logicalId, id as NodeId] as const) : [],
  );
  return new Map([...nodesMade(stacks.filter(({ file }) => file === index)), ...imported]);
}

function placesIn(nodes: Nodes, lines: ReadonlyMap<string, LineRange>): readonly NodeLines[] {
  const places = [...lines].flatMap(([logicalId, range]) => {
    const node = nodes.get(logicalId);
    return node === undefined ? [] : [{ node, logicalId, ...range }];
  });
  return places.sort((a, b) => a.from - b.from);
}

/** What was read last of each file: an edit mostly leaves the others, or a moved node all of them, as they were. */
const READ = new Map<string, { readonly text: string; readonly lines: ReadonlyMap<string, LineRange> }>();

/** Where the resources stand in a text that may look like anything. */
function linesOf(name: string, text: string): ReadonlyMap<string, LineRange> {
  const known = READ.get(name);
  if (known?.text === text) return known.lines;
  const parsed = parseTemplate(name, text);
  const lineAt = lineFinder(text);
  const resources = parsed.ok ? [...parsed.value.resources] : [];
  const lines = new Map(
    resources.map(([id, { written }]) => {
      const end = Math.max(written.range.start, written.range.end - 1);
      return [id, { from: lineAt(written.keyRange.start), to: lineAt(end) }];
    }),
  );
  READ.set(name, { text, lines });
  return lines;
}

/** Finds the line of an offset without counting from the beginning each time. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
