import { describe, expect, it } from 'vitest';
import { foldNodes } from '../../../src/model/commands/fold';
import type { Diagram } from '../../../src/model/document/diagram';
import { createFacts } from '../../../src/model/facts/facts';
import { type Findings, validate } from '../../../src/model/findings/validate';
import { pictureOf } from '../../../src/model/layout/picture';
import { insideOf } from '../../../src/renderer/canvas/far/inside';
import { ringsOf } from '../../../src/renderer/canvas/far/squares';
import type { LeafFlowNode } from '../../../src/renderer/canvas/flow/data';
import { toFlowEdges } from '../../../src/renderer/canvas/flow/to-edges';
import { toFlowNodes } from '../../../src/renderer/canvas/flow/to-flow';
import { imported, importedFiles } from '../../support/imported-design';
import { nestedStacks } from '../../support/nested-stacks';
import { run } from '../../support/run-command';

const design = importedFiles(...nestedStacks());
const doc = design.diagram;
const idOf = (name: string) => design.node(name).id;
const folded = run(doc, foldNodes, { ids: [idOf('App')] });

const shown = (of: Diagram, findings: Findings = validate(of)) =>
  toFlowNodes(of, createFacts(of), findings, pictureOf(of));

function leaf(of: Diagram, label: string, findings?: Findings): LeafFlowNode {
  const found = shown(of, findings).find((node) => node.data.label === label);
  if (found?.type !== 'leaf') throw new Error(`${label} is not drawn as a leaf`);
  return found;
}

/** An error at what the stack made, and a warning at the stack itself. */
const found: Findings = {
  ...validate(doc),
  all: [
    { rule: 'X', severity: 'error', message: '', on: [idOf('Store')], wires: [] },
    { rule: 'Y', severity: 'warning', message: '', on: [idOf('App')], wires: [] },
  ],
  byNode: new Map([
    [idOf('Store'), [{ rule: 'X', severity: 'error' as const, message: '', on: [idOf('Store')], wires: [] }]],
    [idOf('App'), [{ rule: 'Y', severity: 'warning' as const, message: '', on: [idOf('App')], wires: [] }]],
  ]),
};

describe('a nested stack on the canvas', () => {
  it('says what it made, open and folded', () => {
    const words = '4 resources: 2 EC2 instances, 1 ALB, 1 resource';
    expect(leaf(doc, 'App').data).toMatchObject({ sub: words, stack: { words, isFolded: false, worst: null } });
    expect(leaf(doc, 'App').ariaLabel).toBe(`Other resource App, ${words}`);
    expect(leaf(folded, 'App').data).toMatchObject({ sub: words, stack: { isFolded: true } });
    expect(leaf(folded, 'App').ariaLabel).toMatch(new RegExp(`${words}, folded$`));
  });

  it('hides what it made while it is folded, and its wires end at it', () => {
    const labels = shown(folded).map(({ data }) => ('label' in data ? data.label : ''));
    for (const label of ['Web', 'Balancer', 'Store', 'Data']) expect(labels).not.toContain(label);
    expect(labels).toContain('SubnetA');
    const edges = toFlowEdges(folded, validate(folded), new Map());
    expect(edges.map(({ source, target }) => [source, target])).toEqual([[idOf('Edge'), idOf('App')]]);
  });

  it('shows the worst finding of all it stands for while it is folded, its own while it is open', () => {
    expect(leaf(doc, 'App', found).data).toMatchObject({ badge: { severity: 'warning', count: 1 } });
    const worst = { severity: 'error', count: 1 };
    expect(leaf(folded, 'App', found).data).toMatchObject({ badge: worst, stack: { worst } });
    expect(leaf(folded, 'App', found).ariaLabel).toContain('1 finding, worst: error');
  });

  it('has the ring of what it hides on the map, and the containers around it count that too', () => {
    const rings = (of: Diagram) => ringsOf(of, pictureOf(of), found, [], () => false);
    expect(rings(doc).get('warning')).toEqual([idOf('App')]);
    expect([...rings(folded)]).toEqual([['error', [idOf('App')]]]);
    expect(insideOf(folded, found).get(idOf('Region'))?.worst).toEqual({ severity: 'error', count: 1 });
  });

  it('says where its template is not there, and cannot be folded', () => {
    const without = importedFiles(...nestedStacks('app.yaml', 'data.yaml')).diagram;
    expect(leaf(without, 'App').data).toMatchObject({
      sub: 'Template not here',
      stack: { isFolded: null, worst: null },
    });
  });
});

describe('what Fn::ForEach repeats', () => {
  const loop = (values: string) =>
    imported(`Transform: AWS::LanguageExtensions
Parameters: { Names: { Type: CommaDelimitedList } }
Resources:
  Fn::ForEach::Topics: [Name, ${values}, { 'Topic\${Name}': { Type: 'AWS::SNS::Topic' } }]`).diagram;

  it.each([
    ['[a, b, c]', '×3', '3 of them: a, b, c'],
    ['[]', '×0', '0 of them'],
    ['!Ref Names', '×n', 'as many of them as its list has values at deployment'],
  ])('over %s is one node with %s, spoken as "%s"', (values, count, words) => {
    const node = leaf(loop(values), 'Topics');
    expect(node.data.repeat).toEqual({ count, words });
    expect(node.ariaLabel).toBe(`Other resource Topics, ${words}`);
    expect(node.data.stack).toBeNull();
  });
});

it('nothing is said of what was drawn', () => {
  expect(leaf(doc, 'Alerts').data).toMatchObject({ stack: null, repeat: null, sub: 'SNS::Topic' });
});
