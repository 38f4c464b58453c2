import { type CfnValue, subLiteral } from '../../../src/model/cfn/value';
import type { Template } from '../../../src/model/template/template';
import { resource, template } from './architectures';

/** Texts that have broken a printer, a parser or a code generator somewhere. */
export const adversarialTexts: Readonly<Record<string, string>> = {
  'single quotes': "it's 'quoted'",
  'double quotes': 'say "hello"',
  backticks: '`whoami`',
  'a backslash at the end': 'C:\\temp\\',
  'a backslash before a quote': '\\" \\\' \\n',
  'a substitution': '${AWS::Region} and ${!Literal}',
  'a template literal': '`${process.exit(1)}`',
  'a line break': 'first\nsecond',
  'line breaks at both ends': '\n\nmiddle\n\n',
  'a carriage return': 'first\r\nsecond',
  'indented lines': '  two\n    four\n',
  'spaces at both ends': '  padded  ',
  'a tab': '\tindented\twith tabs',
  'a line separator': 'before\u2028after\u2029end',
  'a next-line character': 'before\u0085after',
  'a byte order mark': '\uFEFFmarked',
  'a control character': 'bell\u0007 escape\u001B[31m',
  'a lone surrogate': 'half \uD83D of an emoji',
  'reordering marks': 'user\u202E nimda\u2066 x',
  emoji: '🚀 família 👩‍👩‍👧 日本語',
  'the end of a comment': '*/ process.exit(1) /*',
  'the start of a comment': '# no // comment <!--',
  'a script': '</script><script>alert(1)</script>',
  'three hundred characters': 'x'.repeat(299).concat('.'),
  'the reserved id': 'Default',
  'a reserved word': 'class',
  'a prototype': '__proto__',
  'a member of every object': 'constructor',
  yes: 'yes',
  no: 'No',
  on: 'on',
  off: 'off',
  y: 'y',
  null: 'null',
  tilde: '~',
  true: 'true',
  'an account id': '012345678901',
  'an octal account id': '012345670701',
  'a power of ten': '1e3',
  'a time': '12:30',
  'a date': '2024-02-30',
  'grouped digits': '1_000',
  hexadecimal: '0x1F',
  octal: '0o17',
  'not a number': '.nan',
  'a version': '1.10',
  'an address': '10.0.0.1',
  equals: '=',
  'a merge key': '<<',
  'a document start': '---',
  'a document end': '...',
  'a directive': '%YAML 1.2',
  'an anchor': '&anchor *alias',
  'a tag': '!Ref Vpc',
  'a list': '- item',
  'a flow list': '[a, b]',
  'a flow map': '{a: b}',
  'a key': 'key: value',
  'a trailing colon': 'key:',
  'a block header': '|\n  text',
  'a compiler directive': '@ts-nocheck',
  nothing: '',
};

/** A template with every text at every place where a user's text can arrive. */
export const adversarialTemplate: Template = template(
  'adversarial',
  Object.values(adversarialTexts).map((text, i) =>
    resource(
      `Vpc${i}`,
      'AWS::EC2::VPC',
      { CidrBlock: '10.0.0.0/16', Tags: tagsOf(text) },
      { section: text, comment: text },
    ),
  ),
  {
    description: Object.values(adversarialTexts).join(' '),
    notes: Object.values(adversarialTexts),
    parameters: Object.values(adversarialTexts).map((text, i) => ({
      logicalId: `Parameter${i}`,
      type: 'String',
      description: text,
      default: text,
      allowedPattern: text,
    })),
    outputs: Object.values(adversarialTexts).flatMap((text, i) => [
      { logicalId: `Plain${i}`, description: text, value: text },
      { logicalId: `Substituted${i}`, description: text, value: { 'Fn::Sub': subLiteral(text) } },
      { logicalId: `Mapped${i}`, description: text, value: { 'Fn::Sub': ['${Text}', { Text: text }] } },
      { logicalId: `Joined${i}`, description: text, value: { 'Fn::Join': [text, [{ Ref: 'AWS::Region' }, text]] } },
      { logicalId: `Encoded${i}`, description: text, value: { 'Fn::Base64': { 'Fn::Sub': subLiteral(text) } } },
    ]),
  },
);

function tagsOf(text: string): CfnValue {
  return [
    { Key: `key ${text}`, Value: text },
    { Key: 'Name', Value: text },
  ];
}

/** The same texts as keys and values of maps whose keys are kept as they are. */
export const adversarialMaps: Template = template('adversarial-maps', [
  resource('Link', 'AWS::ApiGatewayV2::VpcLink', {
    Name: 'link',
    SubnetIds: ['subnet-1'],
    Tags: ownEntries(adversarialTexts),
  }),
  resource('Bucket', 'AWS::S3::BucketPolicy', {
    Bucket: 'bucket',
    PolicyDocument: { Version: '2012-10-17', Statement: [{ Condition: ownEntries(adversarialTexts) }] },
  }),
]);

function ownEntries(texts: Readonly<Record<string, string>>) {
  // No key is empty, and CDK loses the key `__proto__` of any map by itself.
  const keys = Object.values(texts).filter((text) => text !== '' && text !== '__proto__');
  return Object.fromEntries(keys.map((text) => [text, text]));
}
