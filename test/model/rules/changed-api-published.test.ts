import { describe, expect, it } from 'vitest';
import type { Diagram, NodeOf } from '../../../src/model/document/diagram';
import { loadDiagram } from '../../../src/model/document/load';
import { saveDiagram } from '../../../src/model/document/save';
import { createFacts } from '../../../src/model/facts/facts';
import { fixesFor } from '../../../src/model/findings/quick-fixes';
import { validate } from '../../../src/model/findings/validate';
import { type Edit, fix, removeWires, setField, setProp } from '../../../src/model/fixes/edits';
import { tried } from '../../../src/model/fixes/preview';
import { importTemplates } from '../../../src/model/import/import-templates';
import { changedApiPublished } from '../../../src/model/rules/changed-api-published';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { baseTemplate, exchanged } from '../../support/bases';
import { testFixes } from '../../support/fix-tester';
import { importedTemplate } from '../../support/imported-resources';
import { countingIds } from '../../support/run-command';

const rest = baseTemplate('rest-v1');

/** The same with a second stage, which has a deployment of its own. */
const twice = exchanged(rest, [
  '\nOutputs:\n',
  `
  CanaryDeployment:
    Type: AWS::ApiGateway::Deployment
    DependsOn: GetOrders
    Properties: { RestApiId: !Ref Api }
  CanaryStage:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: !Ref Api
      StageName: canary
      DeploymentId: !Ref CanaryDeployment
Outputs:
`,
]);

type Api = NodeOf<'restApi'>;

function apiOf(doc: Diagram): Api {
  const api = Object.values(doc.nodes).find((node): node is Api => node.kind === 'restApi');
  if (!api) throw new Error('no REST API');
  return api;
}

const edited = (doc: Diagram, ...edits: readonly Edit[]) => tried(doc, fix('edit', 'Edit', ...edits), countingIds());
const slower = (doc: Diagram, timeout: number) => {
  const { id, props } = apiOf(doc);
  const [route] = props.routes;
  return route ? edited(doc, setField(id, route.id, 'timeoutMs', timeout)) : doc;
};
const found = (doc: Diagram) => validate(doc).all.filter(({ rule }) => rule === 'API-41');
const written = (doc: Diagram) => {
  const { files, unpublished } = writeTemplates(doc, new Set());
  return { text: files[0]?.text ?? '', hunks: files[0]?.hunks ?? [], unpublished };
};
const publishing = (doc: Diagram) => {
  const [finding] = found(doc);
  const [publish] = finding ? fixesFor(finding, createFacts(doc)) : [];
  if (!publish) throw new Error('nothing to publish');
  return tried(doc, publish, countingIds());
};
const imported = () => importedTemplate(rest).diagram;
const deploymentIn = (text: string) => /DeploymentId: !Ref (\w+)/.exec(text)?.[1];

describe('a change of an imported REST API', () => {
  it('is told where the deployment stays what it was, at the deployment', () => {
    const doc = slower(imported(), 5000);
    expect(found(doc)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        at: 'Deployment',
        message: 'REST API "orders" was changed, and Deployment of its template still publishes what it was.',
      }),
    ]);
    expect(written(doc).unpublished).toEqual([expect.stringContaining('"orders"')]);
  });

  it.each<readonly [string, (doc: Diagram) => Diagram]>([
    ['nothing', (doc) => doc],
    ['its label', (doc) => edited(doc, setProp(apiOf(doc).id, 'description', 'Orders of the shop'))],
    ['its stage', (doc) => edited(doc, setProp(apiOf(doc).id, 'tracing', true))],
    ['it and back', (doc) => slower(slower(doc, 5000), 29000)],
    [
      'nothing, and it was saved and loaded',
      (doc) => {
        const loaded = loadDiagram(saveDiagram(doc));
        return loaded.ok ? loaded.value : doc;
      },
    ],
  ])('is none where what changed is %s', (_what, change) => {
    const doc = change(imported());
    expect([found(doc), written(doc).unpublished]).toEqual([[], []]);
    expect(deploymentIn(written(doc).text)).toBe('Deployment');
  });

  it('is told of every deployment that the template has', () => {
    const doc = slower(importedTemplate(twice).diagram, 5000);
    expect(found(doc)).toEqual([
      expect.objectContaining({
        at: 'Deployment',
        message:
          'REST API "orders" was changed, and Deployment and CanaryDeployment of its template still publish what it was.',
      }),
    ]);
    expect(written(doc).unpublished).toEqual([
      expect.stringContaining('than Deployment.'),
      expect.stringContaining('than CanaryDeployment.'),
    ]);
  });

  it('is told where a route lost its backend', () => {
    const doc = imported();
    const wires = Object.values(doc.wires).filter(({ from }) => from.node === apiOf(doc).id);
    expect(found(edited(doc, removeWires(...wires.map(({ id }) => id))))).toHaveLength(1);
  });

  it('is none of a template that makes no deployment, or of a drawing', () => {
    const { source: _, ...drawing } = slower(imported(), 5000);
    expect(found(drawing)).toEqual([]);
    const bare = exchanged(rest, ['    Type: AWS::ApiGateway::Deployment', '    Type: Custom::Deployment']);
    expect(found(slower(importedTemplate(bare).diagram, 5000))).toEqual([]);
  });
});

describe('publishing with a new deployment', () => {
  it('renames the deployment and what refers to it, and nothing else', () => {
    const { text, hunks, unpublished } = written(publishing(slower(imported(), 5000)));
    const next = deploymentIn(text) ?? '';
    expect(next).toMatch(/^Deployment[0-9a-f]{13}$/);
    const expected = exchanged(
      rest,
      ['TimeoutInMillis: 29000', 'TimeoutInMillis: 5000'],
      ['  Deployment:\n', `  ${next}:\n`],
      ['!Ref Deployment\n', `!Ref ${next}\n`],
    );
    expect([text, unpublished]).toEqual([expected, []]);
    expect(
      hunks.map(({ start, end }) =>
        text
          .split('\n')
          .slice(start - 1, end)
          .join('\n')
          .trim(),
      ),
    ).toEqual([expect.stringMatching(/^TimeoutInMillis: 5000\n {2}Deployment\w+:$/), `DeploymentId: !Ref ${next}`]);
  });

  it('replaces every deployment, each by a name of its own', () => {
    const { text, unpublished } = written(publishing(slower(importedTemplate(twice).diagram, 5000)));
    const names = [...text.matchAll(/^ {2}(\w*Deployment\w*):$/gm)].map(([, name]) => name);
    expect(names).toEqual([
      expect.stringMatching(/^Deployment[0-9a-f]{13}$/),
      expect.stringMatching(/^CanaryDeployment[0-9a-f]{13}$/),
    ]);
    expect([unpublished, text.match(/DeploymentId: !Ref \w+/g)]).toEqual([
      [],
      names.map((name) => `DeploymentId: !Ref ${name}`),
    ]);
  });

  it('keeps two deployments apart that were called alike but for their fingerprints', () => {
    const [a, b] = ['D0123456789abc', 'Dcba9876543210'];
    const alike = exchanged(
      twice,
      ['  CanaryDeployment:\n', `  ${b}:\n`],
      ['!Ref CanaryDeployment\n', `!Ref ${b}\n`],
      ['  Deployment:\n', `  ${a}:\n`],
      ['!Ref Deployment\n', `!Ref ${a}\n`],
    );
    const { text } = written(publishing(slower(importedTemplate(alike).diagram, 5000)));
    const names = [...text.matchAll(/^ {2}(D[0-9a-f]{13}):$/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(2);
    expect(names).not.toContain(a);
  });

  it('gives every content an id of its own, and the same content the same', () => {
    const doc = publishing(slower(imported(), 5000));
    const idAt = (timeout: number) => deploymentIn(written(slower(doc, timeout)).text);
    expect(idAt(6000)).not.toBe(idAt(5000));
    expect(idAt(5000)).toBe(deploymentIn(written(doc).text));
    expect(idAt(29000)).toBe('Deployment');
  });

  it('replaces the fingerprint of the last time', () => {
    const first = written(publishing(slower(imported(), 5000))).text;
    const again = importTemplates([{ name: 'template.yaml', text: first }]);
    if (!again.ok) throw new Error(again.error.sentence);
    const second = written(publishing(slower(again.value.diagram, 6000))).text;
    expect(deploymentIn(second)).toMatch(/^Deployment[0-9a-f]{13}$/);
    expect(deploymentIn(second)).not.toBe(deploymentIn(first));
  });
});

testFixes(changedApiPublished, [['a changed API', { build: () => slower(imported(), 5000) }, ['publish']]]);
