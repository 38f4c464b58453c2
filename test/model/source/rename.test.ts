import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../src/model/source/parse-template';
import { referencesIn, resourceReferences } from '../../../src/model/source/references';
import { renameLogicalId } from '../../../src/model/source/rename';
import { corpus } from '../../support/corpus';

function renamed(text: string, from: string, to: string): string {
  const parsed = parseTemplate('net.yaml', text);
  if (!parsed.ok) throw new Error(parsed.error.sentence);
  return renameLogicalId(parsed.value, from, to);
}

describe('every reference follows a new logical id', () => {
  it.each([
    ['Ref', '!Ref Alb'],
    ['Ref, long', '{ "Ref" : "Alb" }'],
    ['GetAtt', '!GetAtt Alb.DNSName'],
    ['GetAtt, a list', '!GetAtt [ Alb, DNSName ]'],
    ['GetAtt, long', '{ "Fn::GetAtt": ["Alb", "DNSName"] }'],
    ['GetAtt, long as text', '{ Fn::GetAtt: Alb.DNSName }'],
    ['Sub', '!Sub "http://${Alb.DNSName}/${Alb}"'],
    ['Sub within Base64', '{ Fn::Base64: !Sub "${Alb}" }'],
    ['Sub with variables', '!Sub ["${Alb} ${X}", { X: !Ref Alb }]'],
    ['branches', '!If [Alb2, !Ref Alb, !GetAtt Alb.Arn]'],
    ['a macro', '{ "Fn::Transform": { Name: M, Parameters: { P: !Ref Alb } } }'],
    ['an unknown function', '!Rain::Embed [!Ref Alb]'],
  ])('%s', (_, value) => {
    const text = `Resources:\n  Alb:\n    Type: T\n  B:\n    Type: T\n    Properties:\n      P: ${value}\n`;
    const expected = text.replaceAll(/\bAlb\b/g, 'WebAlb');
    expect(renamed(text, 'Alb', 'WebAlb')).toBe(expected);
  });

  it.each([
    ['text', 'Alb'],
    ['an escaped placeholder', '!Sub "${!Alb}"'],
    ['a variable of the same name', '!Sub ["${Alb}", { Alb: x }]'],
    ['an id that begins with it', '!Ref Alb2'],
    ['a condition of the same name', '!If [Alb, a, b]'],
    ['a key of the same name', '{ Alb: x }'],
  ])('but not %s', (_, value) => {
    const text = `Resources:\n  Alb:\n    Type: T\n  B:\n    Type: T\n    Properties:\n      P: ${value}\n`;
    expect(renamed(text, 'Alb', 'WebAlb')).toBe(text.replace('  Alb:\n', '  WebAlb:\n'));
  });

  it('in DependsOn, outputs, metadata, loops and blocks of text, in quotes as they are', () => {
    const text = [
      'Metadata: { M: !Ref Alb }',
      'Conditions: { Alb: !Equals [a, b] }',
      'Resources:',
      '  "Alb": { Type: T, Condition: Alb }',
      '  B:',
      '    Type: T',
      '    DependsOn: Alb',
      '    Properties:',
      '      U: !Sub |',
      '        ${Alb} ${!Alb}',
      '        Alb',
      '  C: { Type: T, DependsOn: [ "Alb", B ] }',
      "  Fn::ForEach::L: [x, [a], { 'D${x}': { Type: T, DependsOn: Alb, Properties: { P: !Ref Alb, Q: !Ref x } } }]",
      'Outputs: { Alb: { Condition: Alb, Value: !GetAtt Alb.Arn } }',
      '',
    ].join('\r\n');
    const expected = text
      .replace('M: !Ref Alb', 'M: !Ref New')
      .replace('"Alb": {', '"New": {')
      .replaceAll('DependsOn: Alb', 'DependsOn: New')
      .replace('${Alb} ', '${New} ')
      .replace('[ "Alb"', '[ "New"')
      .replace('P: !Ref Alb', 'P: !Ref New')
      .replace('!GetAtt Alb', '!GetAtt New');
    expect(renamed(text, 'Alb', 'New')).toBe(expected);
  });

  it('the variable of a loop is no resource', () => {
    const text =
      'Resources:\n  x: { Type: T }\n  Fn::ForEach::L: [x, [a], { D: { Type: T, Properties: { P: !Ref x } } }]\n';
    expect(renamed(text, 'x', 'y')).toBe(text.replace('  x: {', '  y: {'));
  });

  it('what SAM makes of a function follows the function', () => {
    const text =
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  F: { Type: AWS::Serverless::Function }\n  Fx: { Type: T, Properties: { R: !GetAtt FRole.Arn, S: !Ref Fx } }\n';
    expect(renamed(text, 'F', 'G')).toBe(text.replace('  F:', '  G:').replace('FRole', 'GRole'));
  });
});

it.each(corpus())('$name is itself again when an id is renamed there and back', ({ name, text }) => {
  const parsed = parseTemplate(name, text);
  if (!parsed.ok) throw new Error(parsed.error.sentence);
  for (const id of [...parsed.value.resources.keys()].filter((key) => /^\w+$/.test(key)).slice(0, 5)) {
    const there = parseTemplate(name, renameLogicalId(parsed.value, id, `${id}Renamed`));
    if (!there.ok) throw new Error(there.error.sentence);
    const { resources, outputs } = there.value;
    const references = [...[...resources.values()].flatMap(resourceReferences), ...referencesIn(outputs)];
    expect(references.filter((each) => each.id === id && each.via !== 'Condition')).toEqual([]);
    expect(renameLogicalId(there.value, `${id}Renamed`, id)).toBe(text);
  }
});
