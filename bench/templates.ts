import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagram, NodeOf } from '../src/model/document/diagram';
import { printFiles } from '../src/model/emit/index';
import { exportDiagram } from '../src/model/export/export-diagram';
import { validate } from '../src/model/findings/validate';
import { importTemplates } from '../src/model/import/import-templates';
import { parseTemplate } from '../src/model/source/parse-template';
import { silentChanges } from '../src/model/writeback/silent-changes';
import { writeTemplates } from '../src/model/writeback/write-templates';
import { generateDiagram } from './diagram';
import { type Row, timed, timedAsync } from './measure';
import { tidied } from './tidied';

const RESOURCES = 500;
const corpus = join(import.meta.dirname, '..', '..', 'shared', 'corpus');

/** Both ways between diagrams and templates: a design of 500 resources, and the largest real template where there is one. */
export async function measureTemplates(repeats: number): Promise<readonly Row[]> {
  const doc = designOf(RESOURCES);
  const size = resourcesOf(doc);
  const files = printFiles(exportDiagram(doc).stacks, 'cfn-yaml').filter(({ path }) => path.endsWith('.yaml'));
  const exports = (['cfn-yaml', 'cfn-json', 'cdk'] as const).map((to): Row => {
    return {
      what: `export ${to}, errors checked`,
      size,
      ...timed(() => printFiles(exportDiagram(doc).stacks, to), repeats),
    };
  });
  const templates = files.map(({ path, text }) => ({ name: path, text }));
  const back = writingBack(imported(templates).diagram, size, repeats);
  return [...exports, ...(await importing('exported', templates, repeats)), ...back, ...(await largest(repeats))];
}

const CHANGES = 40;

/** Dozens of changes of an imported design: writing them, and finding out which of them the templates do not say. */
function writingBack(doc: Diagram, size: number, repeats: number): readonly Row[] {
  const resized = Object.values(doc.nodes).flatMap((node) =>
    node.kind === 'ec2' ? [{ ...node, props: { ...node.props, instanceType: 'm7g.large' } }] : [],
  );
  // A status code says nothing while the listener forwards.
  const recoded = Object.values(doc.nodes).flatMap((node) => (node.kind === 'alb' ? [withStatusCode(node)] : []));
  const changed = [...resized.slice(0, CHANGES - recoded.length), ...recoded];
  const after = { ...doc, nodes: { ...doc.nodes, ...Object.fromEntries(changed.map((node) => [node.id, node])) } };
  const written = writeTemplates(after, new Set());
  return [
    { what: `write back ${changed.length} changes`, size, ...timed(() => writeTemplates(after, new Set()), repeats) },
    {
      what: `tell which of ${changed.length} changes say nothing`,
      size,
      ...timed(() => silentChanges(after, new Set(), written), repeats),
    },
  ];
}

function withStatusCode(alb: NodeOf<'alb'>): NodeOf<'alb'> {
  const listeners = alb.props.listeners.map((listener) => ({ ...listener, statusCode: 418 }));
  return { ...alb, props: { ...alb.props, listeners } };
}

/** The smallest generated diagram that becomes at least so many resources. */
function designOf(resources: number) {
  let nodes = resources;
  while (resourcesOf(generateDiagram(nodes)) < resources) nodes += 25;
  return generateDiagram(nodes);
}

function resourcesOf(doc: ReturnType<typeof generateDiagram>): number {
  return exportDiagram(doc).stacks.stacks.reduce((sum, stack) => sum + stack.resources.length, 0);
}

async function largest(repeats: number): Promise<readonly Row[]> {
  if (!existsSync(corpus)) return [];
  const names = readdirSync(corpus).filter((name) => /\.(ya?ml|json)$/.test(name));
  const files = names.map((name) => ({ name, text: readFileSync(join(corpus, name), 'utf8') }));
  const [most] = files.sort((a, b) => b.text.length - a.text.length);
  return most ? importing('largest real', [most], repeats) : [];
}

interface File {
  readonly name: string;
  readonly text: string;
}

async function importing(which: string, files: readonly File[], repeats: number): Promise<readonly Row[]> {
  const { diagram, summary } = imported(files);
  const size = summary.resources;
  const all = async () => validate(await tidied(imported(files).diagram));
  return [
    {
      what: `${which} template: read`,
      size,
      ...timed(() => files.map(({ name, text }) => parseTemplate(name, text)), repeats),
    },
    { what: `${which} template: read and import`, size, ...timed(() => imported(files), repeats) },
    { what: `${which} template: validate`, size, ...timed(() => validate(diagram), repeats) },
    { what: `${which} template: import, lay out, validate`, size, ...(await timedAsync(all, Math.min(repeats, 3))) },
  ];
}

function imported(files: readonly File[]) {
  const result = importTemplates(files);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}
