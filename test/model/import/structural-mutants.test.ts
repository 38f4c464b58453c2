import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/model/findings/validate';
import { importTemplates } from '../../../src/model/import/import-templates';
import { loadBundledValidator } from '../../support/bundled-validator';

const base = readFileSync(fileURLToPath(new URL('./bases/rest-v1.yaml', import.meta.url)), 'utf8');
const validator = loadBundledValidator();

/** Mistakes in how a template is written, which AWS's validator finds: ours are about what the design means. */
const STRUCTURAL: readonly (readonly [what: string, from: string, to: string, rule: RegExp])[] = [
  ['an unknown type', 'AWS::Cognito::UserPool', 'AWS::Cognito::UserPond', /^[EF]\d+/],
  [
    'an unknown property',
    '      EnableDnsSupport: true',
    '      EnableDnsSupport: true\n      EnableDns: true',
    /^[EF]\d+/,
  ],
  ['a required property that is missing', '      GroupDescription: In front\n', '', /^[EF]\d+/],
  ['a number where a word belongs', '      PathPart: orders', '      PathPart: [orders]', /^[EF]\d+/],
  ['a word that is none of the choices', '      TargetType: instance', '      TargetType: machine', /^W3030$/],
  ['a reference to nothing', '        - !Ref Nlb\n', '        - !Ref Nobody\n', /^[EF]\d+/],
  ['an attribute that is none', '!GetAtt UserPool.Arn', '!GetAtt UserPool.Aaarn', /^[EF]\d+/],
  [
    'security groups that wait for one another',
    '      GroupDescription: ALB\n      VpcId: !Ref Vpc',
    '      GroupDescription: ALB\n      VpcId: !Ref Vpc\n      SecurityGroupIngress:\n        - IpProtocol: tcp\n          FromPort: 1\n          ToPort: 1\n          SourceSecurityGroupId: !GetAtt WebGroup.GroupId',
    /^[EF]\d+/,
  ],
];

describe("AWS's validator", () => {
  it('has nothing to say of the template without mistake', () => {
    expect(validator.validate(base)).toEqual([]);
  }, 120_000);

  it.each(STRUCTURAL)('finds %s', (_what, from, to, rule) => {
    expect(base.split(from)).toHaveLength(2);
    const found = validator.validate(base.replace(from, to));
    expect(found.map(({ ruleId }) => ruleId)).toContainEqual(expect.stringMatching(rule));
  });

  it.each(STRUCTURAL)('leaves %s to it, and the import does not stumble', (_what, from, to) => {
    expect(importTemplates([{ name: 'a.yaml', text: base.replace(from, to) }]).ok).toBe(true);
  });
});

describe('a block of addresses that is none', () => {
  it('is found by a rule, as the validator does not look', () => {
    const text = base.replace('CidrBlock: 10.0.2.0/24', 'CidrBlock: 10.0.2.0/33');
    const imported = importTemplates([{ name: 'a.yaml', text }]);
    if (!imported.ok) throw new Error(imported.error.sentence);
    const errors = validate(imported.value.diagram).all.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toContainEqual(expect.stringContaining('10.0.2.0/33'));
  });
});
