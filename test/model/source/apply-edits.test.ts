import { describe, expect, it } from 'vitest';
import type { CfnMap } from '../../../src/model/cfn/value';
import { applyEdits, splicesFor } from '../../../src/model/source/apply-edits';
import { parseTemplate } from '../../../src/model/source/parse-template';
import { patched, patchOf } from '../../../src/model/source/patch';
import type { SourceEdit, SourceTemplate } from '../../../src/model/source/template';
import { toValue } from '../../../src/model/source/value';
import { corpus, noCorpus } from '../../support/corpus';
import { diceOf } from '../../support/dice';
import { readYaml } from '../../support/read-yaml';
import { randomEdits } from './random-edits';

function read(text: string): SourceTemplate {
  const parsed = parseTemplate('net.yaml', text);
  if (!parsed.ok) throw new Error(parsed.error.sentence);
  return parsed.value;
}

const YAML = `# head
Resources:
  # the network
  Vpc:
    Type: AWS::EC2::VPC # a VPC
    Properties:
      CidrBlock: 10.0.0.0/16 # range
      Tags: [{ Key: a, Value: b }, { Key: c, Value: d }]

  Alb:
    Type: "AWS::ElasticLoadBalancingV2::LoadBalancer"
    Properties:
      Subnets:
        - !Ref A # first
        - !Ref B
      Name: |
        several
        lines
`;

const set = (path: string, value: unknown) => ({ kind: 'set', path: steps(path), value }) as SourceEdit;
const remove = (path: string): SourceEdit => ({ kind: 'remove', path: steps(path) });
const insert = (path: string, value: unknown) => ({ kind: 'insert', path: steps(path), value }) as SourceEdit;

function steps(path: string): readonly (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

describe('a change of YAML changes its lines and no others', () => {
  it.each<[string, SourceEdit, string, string]>([
    [
      'a plain value',
      set('Resources.Vpc.Properties.CidrBlock', '10.1.0.0/16'),
      'CidrBlock: 10.0.0.0/16',
      'CidrBlock: 10.1.0.0/16',
    ],
    ['text that needs quotes', set('Resources.Vpc.Properties.CidrBlock', '0123'), '10.0.0.0/16 #', '"0123" #'],
    [
      'a function for a value',
      set('Resources.Vpc.Properties.CidrBlock', { Ref: 'Cidr' }),
      '10.0.0.0/16 #',
      '!Ref Cidr #',
    ],
    [
      'a map for a value, keeping its comment',
      set('Resources.Vpc.Properties.CidrBlock', { a: 1 }),
      'CidrBlock: 10.0.0.0/16 # range\n',
      'CidrBlock:  # range\n        a: 1\n',
    ],
    [
      'a value for a block list',
      set('Resources.Alb.Properties.Subnets', { Ref: 'S' }),
      'Subnets:\n        - !Ref A # first\n        - !Ref B\n',
      'Subnets: !Ref S\n',
    ],
    [
      'a value for text of several lines',
      set('Resources.Alb.Properties.Name', 'x'),
      'Name: |\n        several\n        lines\n',
      'Name: x\n',
    ],
    ['a value in braces', set('Resources.Vpc.Properties.Tags.1.Value', 'e, f'), 'Value: d', 'Value: "e, f"'],
    [
      'an entry added',
      set('Resources.Vpc.Properties.New', [{ Ref: 'X' }]),
      'd }]\n',
      'd }]\n      New:\n        - !Ref X\n',
    ],
    ['an entry added behind text', set('Resources.Alb.Properties.New', true), 'lines\n', 'lines\n      New: true\n'],
    ['an entry in braces added', set('Resources.Vpc.Properties.Tags.0.New', 1), 'Value: b', 'Value: b, New: 1'],
    [
      'an item added',
      insert('Resources.Alb.Properties.Subnets.2', { Ref: 'C' }),
      '- !Ref B\n',
      '- !Ref B\n        - !Ref C\n',
    ],
    ['an item put before', insert('Resources.Alb.Properties.Subnets.0', 'x'), 'Subnets:\n', 'Subnets:\n        - x\n'],
    ['an item in brackets added', insert('Resources.Vpc.Properties.Tags.1', 'x'), 'Value: b },', 'Value: b }, x,'],
    ['an entry taken away', remove('Resources.Vpc.Properties.CidrBlock'), '      CidrBlock: 10.0.0.0/16 # range\n', ''],
    ['an item taken away', remove('Resources.Alb.Properties.Subnets.0'), '        - !Ref A # first\n', ''],
    ['an item in brackets taken away', remove('Resources.Vpc.Properties.Tags.0'), '{ Key: a, Value: b }, ', ''],
    ['the last entry in braces taken away', remove('Resources.Vpc.Properties.Tags.1.Value'), 'c, Value: d', 'c'],
    [
      'a resource with its own comment taken away',
      remove('Resources.Vpc'),
      YAML.slice(YAML.indexOf('  # the'), YAML.indexOf('  Alb')),
      '',
    ],
    [
      'a section added',
      set('Outputs.Url', { Value: { 'Fn::GetAtt': ['Alb', 'DNSName'] } }),
      '        lines\n',
      '        lines\nOutputs:\n  Url:\n    Value: !GetAtt Alb.DNSName\n',
    ],
  ])('%s', (_, edit, before, after) => {
    expect(YAML.split(before)).toHaveLength(2);
    expect(applyEdits(read(YAML), [edit])).toBe(YAML.replace(before, () => after));
  });

  it('leaves an empty map or list where nothing is left', () => {
    const edits = [remove('Resources.Alb.Properties.Subnets.0'), remove('Resources.Alb.Properties.Subnets.1')];
    expect(applyEdits(read(YAML), edits)).toContain('      Subnets: []\n      Name: |');
  });

  it('keeps Windows line ends', () => {
    const text = YAML.replaceAll('\n', '\r\n');
    const after = applyEdits(read(text), [set('Resources.Vpc.Properties.New', { a: 'x\ny\n' })]);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after).toContain('      New:\r\n        a: |\r\n          x\r\n          y\r\n');
  });

  it('writes lists and functions as the file does', () => {
    const text = 'Resources:\n    A:\n        Type: T\n        Properties:\n            L:\n            - {Ref: B}\n';
    expect(applyEdits(read(text), [set('Resources.A.Properties.M', [{ 'Fn::GetAtt': ['B', 'Arn'] }])])).toBe(
      `${text}            M:\n            - Fn::GetAtt:\n              - B\n              - Arn\n`,
    );
  });

  it('changes one place of a repeated value, and the other not with it', () => {
    const text =
      'Resources:\n  A: { Type: T, Properties: &p { X: 1, Y: 2 } }\n  B: { Type: T, Properties: *p }\n  C:\n    Type: T\n    Properties:\n      <<: *p\n      Y: 3\n';
    const changed = read(applyEdits(read(text), [set('Resources.A.Properties.X', 5)]));
    const properties = ['A', 'B', 'C'].map((id) => changed.resources.get(id)?.properties);
    expect(properties).toEqual([
      { X: 5, Y: 2 },
      { X: 1, Y: 2 },
      { X: 1, Y: 3 },
    ]);
    const other = read(
      applyEdits(read(text), [set('Resources.B.Properties.X', 5), remove('Resources.C.Properties.X')]),
    );
    expect(['A', 'B', 'C'].map((id) => other.resources.get(id)?.properties)).toEqual([
      { X: 1, Y: 2 },
      { X: 5, Y: 2 },
      { Y: 3 },
    ]);
  });

  it('takes away a key that stands twice wherever it stands', () => {
    const text = 'Resources:\n  A:\n    Type: T\n    Properties:\n      X: 1\n      Y: 2\n      X: 3\n';
    expect(applyEdits(read(text), [remove('Resources.A.Properties.X')])).toBe(text.replace(/ {6}X: .\n/g, ''));
  });
});

describe('a change of JSON', () => {
  const text =
    '{\n  "Resources": {\n    "A": {\n      "Type": "T",\n      "Properties": { "V": { "Ref": "X" }, "W": 1 }\n    }\n  }\n}\n';
  it.each<[string, SourceEdit, string, string]>([
    ['a value', set('Resources.A.Properties.W', 'x'), '"W": 1', '"W": "x"'],
    [
      'an entry added',
      set('Resources.A.DependsOn', ['B']),
      '"W": 1 }',
      '"W": 1 },\n      "DependsOn": [\n        "B"\n      ]',
    ],
    [
      'an entry added in one line',
      set('Resources.A.Properties.N', { Ref: 'B' }),
      '"W": 1',
      '"W": 1, "N": {"Ref": "B"}',
    ],
    ['an entry taken away', remove('Resources.A.Properties.W'), ', "W": 1', ''],
    ['the first entry taken away', remove('Resources.A.Type'), '"Type": "T",\n      ', ''],
  ])('%s', (_, edit, before, after) => {
    const changed = applyEdits(read(text), [edit]);
    expect(changed).toBe(text.replace(before, () => after));
    expect(() => JSON.parse(changed)).not.toThrow();
  });
});

/** 100 for a long look: EDIT_SEEDS=100. */
const SEEDS = Number(process.env.EDIT_SEEDS ?? 4);

describe.each([{ name: 'own.yaml', text: YAML }, ...corpus()])('random edits of $name', ({ name, text }) => {
  it('give the edited tree, change nothing else, and read the same by the rules of YAML 1.1', () => {
    const parsed = parseTemplate(name, text);
    if (!parsed.ok) throw new Error(parsed.error.sentence);
    // A second reader, by other rules for plain scalars, finds the same change.
    const reading = readAgain(text);
    for (let seed = 0; seed < SEEDS; seed++) {
      const edits = randomEdits(parsed.value, diceOf(seed));
      const after = applyEdits(parsed.value, edits);
      const again = parseTemplate(name, after);
      const expected = patched(toValue(parsed.value.root), patchOf(edits)) as CfnMap;
      if (!again.ok) {
        expect(again.error.code).toBe('no-resources');
        continue;
      }
      expect(toValue(again.value.root)).toEqual(expected);
      expectSameOutside(text, after, parsed.value, edits);
      if (reading !== undefined) expect(readAgain(after)).toEqual(patched(reading, patchOf(edits)));
    }
  }, 600_000);
});

/** All text that no splice replaced is found again, in its order. */
function expectSameOutside(
  before: string,
  after: string,
  template: SourceTemplate,
  edits: readonly SourceEdit[],
): void {
  const splices = [...splicesFor(template, edits)].sort((a, b) => a.start - b.start || a.end - b.end);
  let [at, found] = [0, 0];
  for (const { start, end } of [...splices, { start: before.length, end: before.length }]) {
    const kept = before.slice(at, start);
    const place = after.indexOf(kept, found);
    expect(place).toBeGreaterThanOrEqual(found);
    found = place + kept.length;
    at = end;
  }
}

/** Undefined for a text that the second reader refuses, because a key stands twice. */
function readAgain(text: string): CfnMap | undefined {
  try {
    return readYaml(text, '1.1') as CfnMap;
  } catch {
    return undefined;
  }
}

describe('the corpus', () => {
  it.skipIf(noCorpus !== undefined)(
    `is read as a whole and stays as it is without an edit (${noCorpus ?? 'found'})`,
    () => {
      expect(corpus()).toHaveLength(60);
      for (const { name, text } of corpus()) {
        const parsed = parseTemplate(name, text);
        expect(parsed).toMatchObject({ ok: true });
        if (parsed.ok) expect(applyEdits(parsed.value, [])).toBe(text);
      }
    },
  );
});
