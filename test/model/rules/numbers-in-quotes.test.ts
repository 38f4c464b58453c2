import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/model/findings/validate';
import { numbersInQuotes } from '../../../src/model/rules/numbers-in-quotes';
import { testFixes } from '../../support/fix-tester';
import { importedTemplate } from '../../support/imported-resources';

const peering = (owner: string) => `
  Net: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }
  Peering:
    Type: AWS::EC2::VPCPeeringConnection
    Properties:
      VpcId: !Ref Net
      PeerVpcId: vpc-0a1b2c3d
      PeerOwnerId: ${owner}
`;
const template = (owner: string, sections = '') => `${sections}Resources:${peering(owner)}`;
const found = (text: string) =>
  validate(importedTemplate(text).diagram)
    .all.filter(({ rule }) => rule === 'EXP-05')
    .map(({ severity, message }) => `${severity}: ${message}`);
const told = (number: string) => [`warning: VPC peering "Peering" has the account number ${number} without quotes.`];

describe('an account number without quotes', () => {
  it.each([
    ['that YAML 1.1 takes for octal', template('012345670123'), '012345670123'],
    ['that YAML 1.2 takes for decimal', template('012345678901'), '012345678901'],
    [
      'as the default of a parameter',
      template('!Ref Owner', 'Parameters:\n  Owner:\n    Type: String\n    Default: 012345678901\n'),
      '012345678901',
    ],
    [
      'as a value of a mapping',
      template('!FindInMap [Owners, prod, id]', 'Mappings:\n  Owners:\n    prod: { id: 012345678901 }\n'),
      '012345678901',
    ],
    [
      'as a key of a mapping',
      template(
        "!FindInMap [Owners, !Ref 'AWS::AccountId', id]",
        "Mappings:\n  Owners:\n    012345678901:\n      id: '111122223333'\n",
      ),
      '012345678901',
    ],
  ])('is told: %s', (_what, text, number) => {
    expect(found(text)).toEqual(told(number));
  });

  it.each([
    ['quotes', template("'012345678901'")],
    ['double quotes', template('"012345678901"')],
    ['a tag that says it is text', template('!!str 012345678901')],
    ['another first digit', template('112345678901')],
    ['other digits beside it', template('0123456789012')],
    [
      'a place that no resource uses',
      template("'012345678901'", 'Parameters:\n  Owner: { Type: String, Default: 012345678901 }\n'),
    ],
    [
      'JSON',
      JSON.stringify({ Resources: { T: { Type: 'AWS::SNS::Topic', Properties: { TopicName: '012345678901' } } } }),
    ],
  ])('is none with %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});

testFixes(numbersInQuotes, [
  ['a peering', { build: () => importedTemplate(template('012345678901')).diagram }, ['quote']],
]);
