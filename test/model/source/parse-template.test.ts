import { describe, expect, it } from 'vitest';
import { isTemplate, parseTemplate } from '../../../src/model/source/parse-template';
import { lineAndColumn, nodeAt } from '../../../src/model/source/places';
import type { SourceTemplate } from '../../../src/model/source/template';
import { toValue } from '../../../src/model/source/value';

function read(text: string): SourceTemplate {
  const parsed = parseTemplate('net.yaml', text);
  if (!parsed.ok) throw new Error(parsed.error.sentence);
  return parsed.value;
}

/** A template with one resource that has this property. */
function withProperty(yaml: string): string {
  return `Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n    Properties:\n      P: ${yaml}\n`;
}

function property(yaml: string): unknown {
  return read(withProperty(yaml)).resources.get('Vpc')?.properties.P;
}

describe('functions, short and long', () => {
  it.each([
    ['!Ref Vpc', { Ref: 'Vpc' }],
    ['{ Ref: Vpc }', { Ref: 'Vpc' }],
    ['!GetAtt Alb.DNSName', { 'Fn::GetAtt': ['Alb', 'DNSName'] }],
    ['!GetAtt Nested.Outputs.Url', { 'Fn::GetAtt': ['Nested', 'Outputs.Url'] }],
    ['!GetAtt [Alb, DNSName]', { 'Fn::GetAtt': ['Alb', 'DNSName'] }],
    ['{ "Fn::GetAtt": Alb.DNSName }', { 'Fn::GetAtt': ['Alb', 'DNSName'] }],
    ['!Condition IsProd', { Condition: 'IsProd' }],
    ['!Sub "${A}-b"', { 'Fn::Sub': '${A}-b' }],
    ['!Sub ["${A}", { A: !Ref B }]', { 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }],
    ['!If [C, a, !Ref "AWS::NoValue"]', { 'Fn::If': ['C', 'a', { Ref: 'AWS::NoValue' }] }],
    ['!Select [0, !GetAZs ""]', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['{ "Fn::Base64": !Sub x }', { 'Fn::Base64': { 'Fn::Sub': 'x' } }],
    ['!Rain::S3 file', { 'Fn::Rain::S3': 'file' }],
    ['!ValueOf { a: 1 }', { 'Fn::ValueOf': { a: 1 } }],
  ])('%s', (yaml, value) => {
    expect(property(yaml)).toEqual(value);
  });

  it('leaves out what has no value, except in the arguments of functions', () => {
    expect(
      property('{ a: null, b: !Ref "AWS::NoValue", c: { Ref: "AWS::NoValue" }, d: [!Ref "AWS::NoValue", x] }'),
    ).toEqual({
      d: ['x'],
    });
    expect(property('!If [C, !Ref "AWS::NoValue", x]')).toEqual({ 'Fn::If': ['C', { Ref: 'AWS::NoValue' }, 'x'] });
  });
});

describe('plain scalars that readers understand differently stay the text they are', () => {
  it.each([
    '0123',
    '012345678901',
    'yes',
    'off',
    'y',
    '1e3',
    '1.0',
    '.5',
    '+5',
    '0x1F',
    '0o17',
    '1_000',
    '12:30',
    '2012-10-17',
    '=',
    '12345678901234567890',
    '.inf',
    '-0',
  ])('%s', (text) => {
    expect(property(text)).toBe(text);
  });

  it.each([
    ['80', 80],
    ['-1', -1],
    ['0.5', 0.5],
    ['true', true],
    ['False', false],
    ['"80"', '80'],
    ['!Ref 80', { Ref: '80' }],
  ])('%s is what everybody takes it for', (text, value) => {
    expect(property(text)).toEqual(value);
  });
});

describe('anchors, merges and keys that stand twice', () => {
  it('repeats what an alias names, and merges what `<<` brings in', () => {
    const { resources } = read(
      'Resources:\n  A:\n    Type: T\n    Properties: &p\n      X: 1\n      Y: [a]\n  B:\n    Type: T\n    Properties:\n      <<: *p\n      X: 2\n  C:\n    Type: T\n    Properties: *p\n',
    );
    expect(resources.get('B')?.properties).toEqual({ X: 2, Y: ['a'] });
    expect(resources.get('C')?.properties).toEqual({ X: 1, Y: ['a'] });
  });

  it('takes the last of two equal keys and remarks on it', () => {
    const template = read(withProperty('first\n      P: second'));
    expect(template.resources.get('Vpc')?.properties).toEqual({ P: 'second' });
    expect(template.remarks).toEqual([
      { message: '"P" stands twice in one mapping: the last one counts', line: 5, column: 7 },
    ]);
  });
});

describe('spelling', () => {
  it.each([
    ['a byte order mark', `\uFEFF${withProperty('1')}`],
    ['Windows line ends', withProperty('1').replaceAll('\n', '\r\n')],
    ['a document mark and comments', `# head\n---\n${withProperty('1 # why')}...\n`],
    ['tabs before a comment', withProperty('1\t# why')],
    ['JSON', '{\n\t"Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"P": 1}}}}'],
  ])('reads %s', (_, text) => {
    expect(read(text).resources.get('Vpc')?.properties).toEqual({ P: 1 });
  });

  it('reads a quoted text whose next line is indented less than its key', () => {
    expect(property("'one\n  two'")).toBe('one two');
    expect(property('"one\\n\n  two"')).toBe('one\n two');
  });
});

it('knows where everything stands', () => {
  const text = withProperty('!Sub "x"');
  const template = read(text);
  const node = nodeAt(template.root, ['Resources', 'Vpc', 'Properties', 'P']);
  expect(text.slice(node?.range.start, node?.range.end)).toBe('!Sub "x"');
  expect(text.slice(node?.at, node?.range.end)).toBe('"x"');
  expect(lineAndColumn(text, node?.range.start ?? 0)).toEqual({ line: 5, column: 10 });
  expect(node && toValue(node)).toEqual({ 'Fn::Sub': 'x' });
});

it('reads the sections of a template', () => {
  const template = read(
    [
      'Transform: [AWS::Serverless-2016-10-31, { Name: AWS::Include }]',
      'Parameters:',
      '  Zip: { Type: String, Default: 012, AllowedValues: [a, 1], Description: why }',
      '  Bare:',
      'Conditions: { C: !Equals [a, b] }',
      'Mappings: { M: { a: { b: c } } }',
      'Globals: { Function: { Timeout: 3 } }',
      'Resources:',
      '  A: { Type: T, Condition: C, DependsOn: B, DeletionPolicy: Retain }',
      '  B: { Type: T, DependsOn: [A] }',
      '  Fn::ForEach::L: [x, [a], {}]',
      'Outputs: { O: { Value: !Ref A } }',
      '',
    ].join('\n'),
  );
  expect(template.transforms).toEqual(['AWS::Serverless-2016-10-31', 'AWS::Include']);
  expect([...template.parameters.values()]).toEqual([
    { name: 'Zip', type: 'String', default: '012', allowed: ['a', '1'], description: 'why' },
    { name: 'Bare', type: 'String', allowed: [] },
  ]);
  expect(template.conditions).toEqual({ C: { 'Fn::Equals': ['a', 'b'] } });
  expect(template.globals).toEqual({ Function: { Timeout: 3 } });
  expect(template.outputs).toEqual({ O: { Value: { Ref: 'A' } } });
  const { dependsOn, condition, attributes } = template.resources.get('A') ?? {};
  expect({ dependsOn, condition, attributes }).toEqual({
    dependsOn: ['B'],
    condition: 'C',
    attributes: { DeletionPolicy: 'Retain' },
  });
  expect(template.resources.get('Fn::ForEach::L')?.type).toBe('');
});

describe('what cannot be used is refused in one sentence', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 12; i++)
    bomb.push(
      `a${i}: &a${i} [${Array(10)
        .fill(i === 1 ? '*a' : `*a${i - 1}`)
        .join(', ')}]`,
    );
  it.each([
    ['nothing', '', 'no-template'],
    ['a list', '- a', 'no-template'],
    ['another file', '{ "name": "x" }', 'no-resources'],
    ['broken YAML', 'Resources:\n  a: [1\n  b: 2', 'not-yaml'],
    ['broken JSON', '{ "Resources": { "A": }, ', 'not-json'],
    ['several documents', `${withProperty('1')}---\na: 1\n`, 'not-yaml'],
    ['an alias without its anchor', withProperty('*nothing'), 'aliases'],
    ['a value inside itself', withProperty('&a [*a]'), 'aliases'],
    ['an alias bomb', `${bomb.join('\n')}\n${withProperty('*a11')}`, 'aliases'],
    ['too deep a list', withProperty('['.repeat(5000)), 'too-deep'],
    ['too deep a map', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
    ['dashes without end', '- '.repeat(20_000), 'too-deep'],
    ['a huge file', 'a'.repeat(1_500_001), 'too-large'],
    ['nothing but signs', `a:\n${'- a\n'.repeat(250_000)}`, 'too-large'],
    ['tags without end', '! '.repeat(50_000), 'not-yaml'],
    ['a quoted text in the head of a block, which is no text to mend', "Resources:\n  a: | '1': b\n", 'not-yaml'],
  ])('%s', (_, text, code) => {
    const parsed = parseTemplate('net.yaml', text);
    expect(parsed).toMatchObject({ ok: false, error: { code } });
    if (!parsed.ok) expect(parsed.error.sentence).toMatch(/^net\.yaml [^\n]{10,300}\.$/);
  });

  it('says where it is broken', () => {
    const parsed = parseTemplate('net.yaml', 'Resources:\n  A:\n    Type: T\n   B: x\n');
    expect(parsed).toMatchObject({ ok: false, error: { line: 4 } });
  });
});

it.each([
  [withProperty('1'), true],
  ['AWSTemplateFormatVersion: 2010-09-09\n', true],
  ['{"Resources": {}}', true],
  ['{"format": "drawbridge", "text": "{\\"Resources\\": {}}"}', false],
  ['# Resources\n', false],
])('tells a template from other texts (%#)', (text, expected) => {
  expect(isTemplate(text)).toBe(expected);
});
