import { describe, expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import type { ExportFormat } from '../../../src/model/emit/index';
import { validate } from '../../../src/model/findings/validate';
import { importTemplates } from '../../../src/model/import/import-templates';
import { exportOf, folderName } from '../../../src/renderer/exporting/export-of';
import { chainBuilder } from '../../support/chain';
import { imported } from '../../support/imported-design';
import { run } from '../../support/run-command';
import { stacksOf } from '../../support/stacks';
import { starterNamed } from '../../support/starters';

const classic = starterNamed('rest-v1-classic').doc;

describe('the files of an export', () => {
  it.each([['cfn-yaml', /\.yaml$/] as const, ['cfn-json', /\.json$/] as const, ['cdk', /\.ts$/] as const])(
    'in %s hold the template in its language',
    (format, name) => {
      const { files } = exportOf(classic, format);
      expect(files.some(({ path }) => name.test(path))).toBe(true);
      expect(files.every(({ text }) => text.length > 0)).toBe(true);
      expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    },
  );

  it('come with the number of errors as AWS has them today, whatever the profile', () => {
    const broken = starterNamed('broken').doc;
    const exam = { ...broken, settings: { ...broken.settings, profile: 'saa-c03' } } as const;
    const { error } = validate(broken, { profile: 'aws' }).counts;
    expect(error).toBeGreaterThanOrEqual(6);
    expect([classic, broken, exam].map((doc) => exportOf(doc, 'cdk').errors)).toEqual([0, error, error]);
  });

  it('are the same for the same diagram', () => {
    expect(exportOf(structuredClone(classic), 'cdk').files).toEqual(exportOf(classic, 'cdk').files);
  });

  it('leave out a wire that AWS would refuse, and say so', () => {
    const sound = chainBuilder();
    const refused = exportOf(sound.wire('link', 'web').build(), 'cfn-json');
    expect(refused.files.filter(({ path }) => path.endsWith('.json'))).toEqual(
      exportOf(sound.build(), 'cfn-json').files.filter(({ path }) => path.endsWith('.json')),
    );
    expect(refused.stacks).not.toEqual(exportOf(sound.build(), 'cfn-json').stacks);
  });
});

describe('what the validator is given', () => {
  it('is one JSON template a stack, whatever the format', () => {
    const texts = exportOf(classic, 'cdk').judged;
    expect(texts).toEqual(exportOf(classic, 'cfn-yaml').judged);
    expect(texts).toHaveLength(stacksOf(classic).stacks.length);
    expect(Object.keys(JSON.parse(texts[0]?.text ?? ''))).toContain('Resources');
    for (const { text, nodes } of texts)
      expect([...nodes.keys()].sort()).toEqual(Object.keys(JSON.parse(text).Resources).sort());
  });
});

describe('the folder of an export', () => {
  it.each<[string, ExportFormat, string]>([
    ['orders.drawbridge', 'cfn-yaml', 'orders-cloudformation'],
    ['orders.drawbridge', 'cfn-json', 'orders-cloudformation'],
    ['Orders.DRAWBRIDGE', 'cdk', 'Orders-cdk'],
    ['Untitled 1', 'cdk', 'Untitled-1-cdk'],
    ['a / b: c?.drawbridge', 'cdk', 'a-b-c-cdk'],
    ['../../etc/passwd', 'cfn-yaml', 'etc-passwd-cloudformation'],
    ['.hidden', 'cdk', 'hidden-cdk'],

    ['日本語', 'cdk', 'diagram-cdk'],
    ['', 'cfn-yaml', 'diagram-cloudformation'],
    ['net.yaml', 'cfn-json', 'net-cloudformation'],
    ['Net.template.json', 'cdk', 'Net-cdk'],
  ])('of %j in %s is %s', (name, format, folder) => {
    expect(folderName(name, format)).toBe(folder);
  });
});

describe('an imported template', () => {
  const text = 'Resources:\n  Net: # kept\n    Type: AWS::EC2::VPC\n    Properties: { CidrBlock: 10.0.0.0/16 }\n';
  const read = importTemplates([{ name: 'net.yaml', text }]);
  if (!read.ok) throw new Error(read.error.sentence);
  const doc = read.value.diagram;

  it('goes out as it came in in its own language, is the same in the other one, and is judged as it is', () => {
    expect(exportOf(doc, 'cfn-yaml').files).toEqual([{ path: 'net.yaml', text }]);
    const [json, ...others] = exportOf(doc, 'cfn-json').files;
    expect([json?.path, others]).toEqual(['net.json', []]);
    expect(JSON.parse(json?.text ?? '')).toEqual({
      Resources: { Net: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } },
    });
    expect(exportOf(doc, 'cdk').judged.map((each) => each.text)).toEqual([text]);
    expect(exportOf(doc, 'cfn-yaml').judged[0]?.nodes.has('Net')).toBe(true);
  });

  it('comes with what it holds and asks for, what is drawn of it or not', () => {
    const { sizes, asks } = exportOf(
      imported('Parameters: { Size: { Type: Number } }\nResources: { Own: { Type: "My::Own::Thing" }, A: !Ref B }\n')
        .diagram,
      'cdk',
    );
    expect(sizes).toMatchObject([{ resources: 2, parameters: 1 }]);
    expect(asks.map(({ parameters }) => parameters.map(({ name, type }) => [name, type]))).toEqual([
      [['Size', 'Number']],
    ]);
  });

  it('says in its first line that it was exported although AWS would refuse it, with a README', () => {
    const vpc = 'Resources:\n  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/30 } }\n';
    const { errors, files } = exportOf(imported(vpc).diagram, 'cfn-yaml');
    expect(errors).toBe(1);
    expect(files.map(({ path }) => path)).toEqual(['template.yaml', 'README.md']);
    expect(files[0]?.text).toMatch(/^# .*errors.*\nResources:/);
  });

  it('names what would refer to nothing once a node is gone', () => {
    const { diagram, node } = imported(
      'Resources: { T: { Type: "AWS::SNS::Topic" } }\nOutputs: { Arn: { Value: !Ref T } }\n',
    );
    const now = run(diagram, deleteItems, { nodes: [node('T').id], wires: [] });
    expect(exportOf(now, 'cfn-yaml').dangling).toMatchObject([{ line: 2, what: expect.stringContaining('Arn') }]);
  });
});
