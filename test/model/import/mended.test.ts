import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { createFacts } from '../../../src/model/facts/facts';
import { fixesFor } from '../../../src/model/findings/quick-fixes';
import { validate } from '../../../src/model/findings/validate';
import { addRow, type Edit, removeRow } from '../../../src/model/fixes/edits';
import { tried } from '../../../src/model/fixes/preview';
import { madeInOrder } from '../../../src/model/rules/made-in-order';
import { numbersInQuotes } from '../../../src/model/rules/numbers-in-quotes';
import { orderLeftToChance } from '../../../src/model/rules/order-left-to-chance';
import { requiredValues } from '../../../src/model/rules/required-values';
import type { Rule } from '../../../src/model/rules/rule';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { baseTemplate, exchanged } from '../../support/bases';
import { importedTemplate } from '../../support/imported-resources';
import { countingIds } from '../../support/run-command';

const [rest, http] = [baseTemplate('rest-v1'), baseTemplate('http-v2')];

interface Mistake {
  readonly what: string;
  readonly rule: Rule;
  readonly fix: string | RegExp;
  readonly right: string;
  /** What stands there when it is right, and when it is not. */
  readonly written: string;
  readonly wrong: string;
}

const owner = "      Tags: [{ Key: owner, Value: '012345678901' }]\n";
const tagged = exchanged(rest, ['      Name: orders-link\n', `      Name: orders-link\n${owner}`]);
const timeout = '        TimeoutInMillis: 29000\n';
const connection = '        ConnectionId: !Ref Link\n';
const linkLast = exchanged(rest, [connection, ''], [timeout, timeout + connection]);
const quoted = "    Default: '001234567012'";
const withParameter = exchanged(rest, ['    Default: prod', quoted]);
const postOrders =
  '  PostOrders:\n    Type: AWS::ApiGateway::Method\n    Properties: { RestApiId: !Ref Api, ResourceId: !Ref Orders, HttpMethod: POST, AuthorizationType: NONE, Integration: { Type: MOCK } }\n';
const twoMethods = exchanged(
  rest,
  ['  Deployment:\n', `${postOrders}  Deployment:\n`],
  ['    DependsOn: GetOrders\n', '    DependsOn:\n      - GetOrders\n      - PostOrders\n'],
);

const MISTAKES: readonly Mistake[] = [
  {
    what: 'a private integration without its link',
    rule: requiredValues,
    fix: /^wire-to-/,
    right: linkLast,
    written: '        ConnectionId: !Ref Link\n',
    wrong: '',
  },
  {
    what: 'a deployment that does not wait for its method',
    rule: madeInOrder,
    fix: 'let-wait',
    right: rest,
    written: '    DependsOn: GetOrders\n',
    wrong: '',
  },
  {
    what: 'a target group that does not wait for the listener of its ALB',
    rule: madeInOrder,
    fix: 'let-wait',
    right: rest,
    written: '    DependsOn: AlbListener\n',
    wrong: '',
  },
  {
    what: 'a deployment that waits for one of two methods',
    rule: orderLeftToChance,
    fix: 'let-wait',
    right: twoMethods,
    written: '      - PostOrders\n',
    wrong: '',
  },
  {
    what: 'a service that does not wait for the listener',
    rule: orderLeftToChance,
    fix: 'let-wait',
    right: http,
    written: '    DependsOn: Listener\n',
    wrong: '',
  },
  {
    what: 'a route that does not wait for its gateway',
    rule: orderLeftToChance,
    fix: 'let-wait',
    right: http,
    written: '    DependsOn: IgwAttachment\n',
    wrong: '',
  },
  {
    what: 'an account number without quotes',
    rule: numbersInQuotes,
    fix: 'quote',
    right: tagged,
    written: owner,
    wrong: owner.replaceAll("'", ''),
  },
  {
    what: 'an account number without quotes as the default of a parameter',
    rule: numbersInQuotes,
    fix: 'quote',
    right: withParameter,
    written: quoted,
    wrong: quoted.replaceAll("'", ''),
  },
];

function diagramOf({ right, written, wrong }: Mistake): Diagram {
  return importedTemplate(exchanged(right, [written, wrong])).diagram;
}

describe.each(MISTAKES)('$what', (mistake) => {
  const found = (doc: Diagram) => validate(doc).all.filter(({ rule }) => rule === mistake.rule.id);

  it('is mended by a quick fix that writes one change into the text, and nothing else', () => {
    const doc = diagramOf(mistake);
    const [finding, ...others] = found(doc);
    expect([finding?.rule, others]).toEqual([mistake.rule.id, []]);
    const fixes = finding ? fixesFor(finding, createFacts(doc)) : [];
    expect(fixes.map(({ id }) => id)).toEqual([expect.stringMatching(mistake.fix)]);
    const after = fixes[0] ? tried(doc, fixes[0], countingIds()) : doc;
    expect(found(after)).toEqual([]);
    const { files, unwritten, dangling } = writeTemplates(after, new Set());
    expect([files[0]?.text, unwritten, dangling]).toEqual([mistake.right, [], []]);
    expect(files[0]?.hunks).toHaveLength(1);
  });

  it('is none where it is right', () => {
    expect(found(importedTemplate(mistake.right).diagram)).toEqual([]);
  });
});

describe('in JSON and between braces', () => {
  const before = `    "Api": { "Type": "AWS::ApiGateway::RestApi", "Properties": { "Name": "a" } },
    "Get": {
      "Type": "AWS::ApiGateway::Method",
      "Properties": {
        "RestApiId": { "Ref": "Api" },
        "ResourceId": { "Fn::GetAtt": ["Api", "RootResourceId"] },
        "HttpMethod": "GET",
        "AuthorizationType": "NONE",
        "Integration": { "Type": "MOCK" }
      }
    },
`;
  const json = (deployment: string) => `{\n  "Resources": {\n${before}    "Out": ${deployment}\n  }\n}\n`;
  const spread = (waits: string) =>
    json(
      `{\n      "Type": "AWS::ApiGateway::Deployment",\n${waits}      "Properties": { "RestApiId": { "Ref": "Api" } }\n    }`,
    );
  const flow = (waits: string) =>
    json(`{ "Type": "AWS::ApiGateway::Deployment", ${waits}"Properties": { "RestApiId": { "Ref": "Api" } } }`);

  it.each([
    ['on lines of its own', spread(''), spread('      "DependsOn": "Get",\n')],
    ['on one line', flow(''), flow('"DependsOn": "Get", ')],
  ])('the same is written: %s', (_what, wrong, right) => {
    const { diagram } = importedTemplate(wrong);
    const finding = validate(diagram).all.find(({ rule }) => rule === 'EXP-04');
    const [fix] = finding ? fixesFor(finding, createFacts(diagram)) : [];
    if (!fix) throw new Error('nothing to mend');
    expect(writeTemplates(tried(diagram, fix, countingIds()), new Set()).files[0]?.text).toBe(right);
  });
});

it('a method that is drawn later is waited for beside those that were missing, and one that is deleted is not', () => {
  const { diagram } = importedTemplate(exchanged(rest, ['    DependsOn: GetOrders\n', '']));
  const finding = validate(diagram).all.find(({ rule }) => rule === 'EXP-04');
  const [fix] = finding ? fixesFor(finding, createFacts(diagram)) : [];
  const api = Object.values(diagram.nodes).find(({ kind }) => kind === 'restApi');
  const [route] = api?.kind === 'restApi' ? api.props.routes : [];
  if (!fix || !api || !route) throw new Error('nothing to mend');
  const mended = tried(diagram, fix, countingIds());
  const change = (edit: Edit) => tried(mended, { id: 'x', title: 'X', run: edit }, countingIds());
  const waitsIn = (doc: Diagram) =>
    /AWS::ApiGateway::Deployment\n((?: {4}DependsOn.*\n(?: {6}- \w+\n)*)?)/.exec(
      writeTemplates(doc, new Set()).files[0]?.text ?? '',
    )?.[1];
  const health = { path: '/health', method: 'GET', integration: 'MOCK', authorization: 'NONE' };
  expect(waitsIn(change(addRow(api.id, 'routes', health)))).toBe(
    '    DependsOn:\n      - ApiGetHealth\n      - GetOrders\n',
  );
  expect(waitsIn(change(removeRow(api.id, route.id)))).toBe('');
});
