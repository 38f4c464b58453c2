import { describe, expect, it } from 'vitest';
import { keptLayout } from '../../../../src/model/document/kept-layout';
import { importTemplates } from '../../../../src/model/import/import-templates';
import { withLayoutIn } from '../../../../src/renderer/store/importing/kept-in-template';
import { outlineOf } from '../../../../src/renderer/store/importing/outline';
import { readTogether } from '../../../../src/renderer/store/importing/read-together';

const NET = `Parameters:
  Cidr: { Type: String, Default: 10.0.0.0/16 }
Conditions:
  IsLarge: !Equals [!Ref Cidr, 10.0.0.0/8]
Resources:
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: !Ref Cidr } }
`;

describe('templates that are read together', () => {
  it('give the layout that one of them keeps, and are looked at with its values', () => {
    const read = importTemplates([{ name: 'net.yaml', text: NET, parameters: { Cidr: '10.1.0.0/16' } }]);
    if (!read.ok) throw new Error(read.error.sentence);
    const text = withLayoutIn('net.yaml', NET, keptLayout(read.value.diagram));
    const again = readTogether({ files: [{ name: 'net.yaml', text }], looksInside: true });
    expect(again).toMatchObject({ ok: true, value: { inside: { values: { 'net.yaml': { parameters: {} } } } } });
    if (!again.ok) throw new Error(again.error.sentence);
    const cidrs = Object.values(again.value.diagram.nodes).flatMap(({ props }) =>
      'cidr' in props ? [props.cidr] : [],
    );
    expect(cidrs).toEqual(['10.1.0.0/16']);
    const elsewhere = readTogether({ files: [{ name: 'net.yaml', text }] });
    expect(elsewhere).toMatchObject({ ok: true });
    expect(elsewhere.ok && elsewhere.value.inside).toBeUndefined();
  });

  it('are refused with each that is none', () => {
    const files = [
      { name: 'net.yaml', text: NET },
      { name: 'words.yaml', text: 'hello' },
    ];
    expect(readTogether({ files })).toEqual({
      ok: false,
      error: {
        sentence: expect.stringContaining('words.yaml'),
        broken: [{ at: 1, sentence: 'words.yaml is not a CloudFormation template: it holds no sections.' }],
      },
    });
  });
});

describe('the outline of a template', () => {
  it('is what it asks for and what nobody can know of it', () => {
    expect(outlineOf({ name: 'net.yaml', text: `Transform: Wrap\n${NET}` })).toEqual({
      parameters: [{ name: 'Cidr', type: 'String', default: '10.0.0.0/16', allowed: [] }],
      conditions: ['IsLarge'],
      reservations: ['net.yaml: the macro Wrap may change anything when it is deployed.'],
    });
  });

  it('is empty for what is no template', () => {
    expect(outlineOf({ name: 'a.yaml', text: '[' })).toEqual({ parameters: [], conditions: [], reservations: [] });
  });
});
