import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDiagram } from '../../src/model/document/load';
import { saveDiagram } from '../../src/model/document/save';
import { baseTemplate } from '../support/bases';
import { twoZones } from '../support/diagram';
import { importedTemplate } from '../support/imported-resources';
import { drawbridge, filesIn, type Setting, temporaryFolder } from './command-line';

let folder = temporaryFolder();
beforeEach(() => {
  folder = temporaryFolder(true);
});
afterEach(() => folder.remove());

const exporting = (args: string, setting: Omit<Setting, 'cwd'> = {}) =>
  drawbridge(['export', ...args.split(' ')], { cwd: folder.path, ...setting });
const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');

describe('an export', () => {
  it.each(['cfn-yaml', 'cfn-json', 'cdk'])('to %s writes the files it names and no others', async (to) => {
    const before = filesIn(folder.path);
    const { status, out } = await exporting(`clean.drawbridge --to ${to} --out a/b --format json`);
    expect(status).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['to', 'out', 'files', 'stacks', 'resources', 'verified']);
    const made = report.files.map((path: string) => `a/b/${path}`);
    expect(filesIn(folder.path)).toEqual([...before, ...made].sort());
  });

  it('gives the same bytes twice, replaces only its own files, and leaves others alone', async () => {
    await exporting('clean.drawbridge --to cdk --out out');
    const first = read('out/lib/main.ts');
    writeFileSync(join(folder.path, 'out/lib/main.ts'), 'old');
    writeFileSync(join(folder.path, 'out/lib/mine.ts'), 'mine');
    expect((await exporting('clean.drawbridge --to cdk --out out')).status).toBe(0);
    expect(read('out/lib/main.ts')).toBe(first);
    expect(read('out/lib/mine.ts')).toBe('mine');
  });

  it.each([
    ['a link to another folder', 'out/lib', 'elsewhere', /is behind a symbolic link/],
    ['a link to nowhere', 'out/lib', 'gone/away', /Nothing was exported to out: /],
  ])('never leaves its folder: %s', async (_, link, target, says) => {
    mkdirSync(join(folder.path, 'elsewhere'));
    mkdirSync(join(folder.path, 'out'));
    symlinkSync(join(folder.path, target), join(folder.path, link));
    const { status, out, err } = await exporting('clean.drawbridge --to cdk --out out');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(says);
    expect(filesIn(join(folder.path, 'elsewhere'))).toEqual([]);
  });

  it.each([
    [398, 0, /uses 4\d\d of 500 resources/],
    [520, 1, /has 5\d\d resources; CloudFormation takes 500\..*\nNothing was exported\.\n$/],
  ])('of %i buckets ends with status %i and says how near the limit is', async (buckets, status, says) => {
    const design = Array.from({ length: buckets }, (_, i) => `store-${i}`).reduce(
      (all, label) => all.node('s3Bucket', label, { in: 'frankfurt' }),
      twoZones(),
    );
    writeFileSync(join(folder.path, 'large.drawbridge'), saveDiagram(design.build()));
    const before = filesIn(folder.path);
    const ran = await exporting('large.drawbridge --to cfn-yaml --out out --no-verify');
    expect(ran.status).toBe(status);
    expect(ran.out).toMatch(says);
    if (status === 1) expect(filesIn(folder.path)).toEqual(before);
  });

  it('says which REST API of a template its stage goes on serving as it was', async () => {
    const { diagram } = importedTemplate(baseTemplate('rest-v1'));
    const text = saveDiagram(diagram).replaceAll('"timeoutMs": 29000', '"timeoutMs": 5000');
    const doc = loadDiagram(text);
    if (!doc.ok || !doc.value.source) throw new Error('no imported diagram');
    const changed = {
      ...doc.value,
      source: { ...doc.value.source, base: diagram.source?.base ?? doc.value.source.base },
    };
    writeFileSync(join(folder.path, 'api.drawbridge'), saveDiagram(changed));
    const { status, out } = await exporting('api.drawbridge --to cfn-yaml --out out --no-verify');
    expect(status).toBe(0);
    expect(out).toMatch(/^Not published: template\.yaml publishes "orders" as it was: .* than Deployment\.$/m);
    const { out: json } = await exporting('api.drawbridge --to cfn-yaml --out out --no-verify --format json');
    expect(JSON.parse(json).unpublished).toEqual([expect.stringContaining('"orders"')]);
  });

  it('replaces a link of its name, not the file behind it', async () => {
    mkdirSync(join(folder.path, 'out'));
    writeFileSync(join(folder.path, 'precious'), 'precious');
    symlinkSync('../precious', join(folder.path, 'out/main.template.yaml'));
    expect((await exporting('clean.drawbridge --to cfn-yaml --out out')).status).toBe(0);
    expect(read('precious')).toBe('precious');
    expect(read('out/main.template.yaml')).toContain('AWS::EC2::VPC');
  });

  it('writes nothing where a folder is in the way of one file, or a file in the way of the folder', async () => {
    mkdirSync(join(folder.path, 'out/package.json'), { recursive: true });
    const before = filesIn(folder.path);
    expect((await exporting('clean.drawbridge --to cdk --out out')).err).toMatch(/a folder called package.json is in/);
    expect((await exporting('clean.drawbridge --to cdk --out broken.drawbridge')).err).toMatch(/^Nothing was exported/);
    expect(filesIn(folder.path)).toEqual(before);
  });
});

describe('an export of a diagram with errors', () => {
  it.each(['', ' --format json'])('is refused and writes nothing%s', async (format) => {
    const before = filesIn(folder.path);
    const { status, out } = await exporting(`broken.drawbridge --to cdk --out out${format}`);
    expect(status).toBe(1);
    expect(out).toContain('CNT-07');
    expect(out).not.toContain('API-11');
    expect(filesIn(folder.path)).toEqual(before);
  });

  it.each([
    ['cfn-yaml', 'out/orders.template.yaml', /^# Exported although the diagram has errors.*API-10, CNT-07/],
    ['cfn-json', 'out/orders.template.json', /"Description": ".*\(with errors: do not deploy\)"/],
    ['cdk', 'out/lib/orders.ts', /^\/\/ Exported although the diagram has errors.*API-10, CNT-07/m],
    ['cfn-json', 'out/README.md', /Exported although the diagram has errors/],
  ])('says so in %s, in %s', async (to, path, says) => {
    expect((await exporting(`broken.drawbridge --to ${to} --out out --allow-errors`)).status).toBe(0);
    expect(read(path)).toMatch(says);
  });

  it('is judged by AWS as it is today, whatever the profile of the drawing', async () => {
    const text = read('broken.drawbridge').replace('"aws"', '"saa-c03"');
    const { status } = await exporting('- --to cdk --out out', { stdin: text });
    expect(status).toBe(1);
  });
});

describe('the verification of an export', () => {
  const finding = { ruleId: 'E3012', severity: 'ERROR', message: 'not a\nnumber', logicalId: 'Main' };

  it.each([
    ['cfn-yaml', /^AWSTemplateFormatVersion: /],
    ['cfn-json', /^\{\n {2}"AWSTemplateFormatVersion"/],
    ['cdk', /^\{\n {2}"AWSTemplateFormatVersion"/],
  ])('of %s reads the template', async (to, start) => {
    const asked: string[] = [];
    await exporting(`clean.drawbridge --to ${to} --out out`, { asked });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(start);
  });

  it('judges one template for each stack', async () => {
    const asked: string[] = [];
    const two = twoZones()
      .node('region', 'ireland', { in: 'acct', props: { code: 'eu-west-1' } })
      .node('vpc', 'other', { in: 'ireland', props: { cidr: '10.1.0.0/16' } });
    const stdin = saveDiagram(two.build());
    const { out } = await exporting('- --to cdk --out out --format json', { asked, stdin });
    expect(JSON.parse(out).stacks).toBe(2);
    expect(asked).toHaveLength(2);
  });

  it('fails the command when the validator finds an error, and names it', async () => {
    const verdict = { status: 'verified', by: 'validator', findings: [finding] } as const;
    const { status, out } = await exporting('clean.drawbridge --to cfn-yaml --out out', { verdict });
    expect(status).toBe(1);
    expect(out).toContain('Verified by validator: 1 finding.\n  ERROR E3012 in main, Main: not a number\n');
    const warned = { ...verdict, findings: [{ ...finding, severity: 'WARN' }] };
    expect((await exporting('clean.drawbridge --to cfn-yaml --out out', { verdict: warned })).status).toBe(0);
  });

  it('that did not happen is said, with the reason', async () => {
    const verdict = { status: 'not-verified', reason: 'the validator took too long' } as const;
    const text = await exporting('clean.drawbridge --to cfn-yaml --out out', { verdict });
    expect(text.status).toBe(0);
    expect(text.out).toContain('Not verified: the validator took too long.');
    const { out } = await exporting('clean.drawbridge --to cfn-yaml --out out --format json', { verdict });
    expect(JSON.parse(out).verified).toEqual({ by: null, findings: [], reason: 'the validator took too long' });
  });

  it('can be left out', async () => {
    const asked: string[] = [];
    const { out } = await exporting('clean.drawbridge --to cfn-yaml --out out --no-verify', { asked });
    expect(asked).toEqual([]);
    expect(out).toContain('Not verified: switched off with --no-verify.');
  });
});
