import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CfnValue } from '../../../src/model/cfn/value';
import { printJson } from '../../../src/model/emit/json';
import { printYaml } from '../../../src/model/emit/yaml';
import { anyValue } from '../../support/cfn-arbitraries';
import { readYaml } from '../../support/read-yaml';
import { resource, template } from './architectures';

function withProperty(value: CfnValue) {
  return template('any', [resource('Any', 'AWS::Any::Any', { Any: value })]);
}

function propertyLines(value: CfnValue): string {
  const lines = printYaml(withProperty(value)).split('\n');
  return lines
    .slice(lines.findIndex((line) => line.includes('Any:') && line.startsWith('      ')))
    .join('\n')
    .trim();
}

describe('any template value', () => {
  it.each(['1.1', '1.2'] as const)('reads back unchanged by the rules of YAML %s', (version) => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const any = withProperty(value);
        expect(readYaml(printYaml(any), version)).toEqual(JSON.parse(printJson(any)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a value is written', () => {
  it.each<[string, CfnValue, string]>([
    ['plain when it is a word', 'tcp', 'Any: tcp'],
    ['plain when it is a sentence', "the link's network interfaces", "Any: the link's network interfaces"],
    ['plain when it is a range of addresses', '10.0.0.0/16', 'Any: 10.0.0.0/16'],
    ['quoted when YAML 1.1 takes it for a boolean', 'off', 'Any: "off"'],
    ['quoted when it is made of digits', '012345678901', 'Any: "012345678901"'],
    ['quoted when it looks like a key', 'a: b', 'Any: "a: b"'],
    ['as a block when it has lines', 'a\nb\n', 'Any: |\n        a\n        b'],
    ['quoted when a block would lose something', 'a \nb', 'Any: "a \\nb"'],
    ['with escapes when a reader would fold it', 'a\u0085b', 'Any: "a\\u0085b"'],
    ['as a number', 80, 'Any: 80'],
    ['as a boolean', false, 'Any: false'],
    ['as an empty list', [], 'Any: []'],
    ['as an empty map', {}, 'Any: {}'],
    ['as lists in lists', [['a', 'b'], ['c']], 'Any:\n        - - a\n          - b\n        - - c'],
    ['as maps in lists', [{ Id: 'a', Port: 80 }], 'Any:\n        - Id: a\n          Port: 80'],
    ['as a reference', { Ref: 'Vpc' }, 'Any: !Ref Vpc'],
    ['as an attribute', { 'Fn::GetAtt': ['Db', 'Endpoint.Port'] }, 'Any: !GetAtt Db.Endpoint.Port'],
    ['as a list of functions', [{ Ref: 'A' }, { 'Fn::GetAZs': '' }], 'Any:\n        - !Ref A\n        - !GetAZs ""'],
    ['with the outer function in full', { 'Fn::Base64': { 'Fn::Sub': 'x' } }, 'Any:\n        Fn::Base64: !Sub x'],
    ['without a short form that AWS lacks', { 'Fn::Length': ['a'] }, 'Any:\n        Fn::Length:\n          - a'],
    ['as a map where a function is none', { Condition: { Bool: 'x' } }, 'Any:\n        Condition:\n          Bool: x'],
  ])('%s', (_, value, expected) => {
    expect(propertyLines(value)).toBe(expected);
  });
});

describe('comments', () => {
  const lines = printYaml(
    template(
      'commented',
      [
        resource('A', 'AWS::EC2::VPC', {}, { section: 'Network\nResources:', comment: 'first\r\u2028second' }),
        resource('B', 'AWS::EC2::VPC', {}, { section: 'Network\nResources:' }),
        resource('C', 'AWS::EC2::VPC', {}, { section: 'Front door', comment: 'last' }),
      ],
      { notes: ['Accept the connection.', 'by\nhand'] },
    ),
  ).split('\n');

  it('stay on one line each, whatever their text', () => {
    expect(lines.filter((line) => line.includes('#'))).toEqual([
      '# Accept the connection.',
      '# by hand',
      '  # --- Network Resources:',
      '  # first second',
      '  # --- Front door',
      '  # last',
    ]);
  });

  it('stand directly above their resource', () => {
    expect(lines[lines.indexOf('  # last') + 1]).toBe('  C:');
    expect(lines[lines.indexOf('  # --- Front door') - 1]).toBe('');
  });
});

it('leaves empty sections out', () => {
  expect(printYaml(template('small', [resource('A', 'AWS::EC2::VPC', {})], { description: '' }))).toBe(
    'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  # --- Everything\n  A:\n    Type: AWS::EC2::VPC\n',
  );
});

it('reads a key longer than YAML allows without a mark', () => {
  const long = withProperty({ ['k'.repeat(1100)]: { Ref: 'Vpc' }, short: ['a'] });
  expect(readYaml(printYaml(long), '1.2')).toEqual(JSON.parse(printJson(long)));
});
