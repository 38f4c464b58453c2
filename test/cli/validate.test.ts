import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDiagram } from '../../src/model/document/save';
import { RULES } from '../../src/model/rules/run-rules';
import { diagram, twoZones } from '../support/diagram';
import { drawbridge, temporaryFolder } from './command-line';

let folder = temporaryFolder();
beforeAll(() => {
  folder = temporaryFolder(true);
});
afterAll(() => folder.remove());

const validate = (...args: readonly string[]) => drawbridge(['validate', ...args], { cwd: folder.path });

/** A block of public addresses in a VPC works, and is unwise. */
const onlyWarnings = saveDiagram(
  diagram()
    .node('account', 'acct', { props: { accountId: '111122223333' } })
    .node('region', 'frankfurt', { in: 'acct', props: { code: 'eu-central-1' } })
    .node('vpc', 'main', { in: 'frankfurt', props: { cidr: '8.8.0.0/16' } })
    .build(),
);

describe('the exit status of validate', () => {
  const cases: readonly (readonly [string, string, 0 | 1])[] = [
    ['clean.drawbridge', 'error', 0],
    ['clean.drawbridge', 'warning', 0],
    ['clean.drawbridge', 'info', 0],
    ['broken.drawbridge', 'error', 1],
    ['broken.drawbridge', 'warning', 1],
    ['broken.drawbridge', 'never', 0],
  ];
  it.each(cases)('of %s with --fail-on %s is %i', async (file, failOn, status) => {
    expect((await validate(file, '--fail-on', failOn)).status).toBe(status);
  });

  it.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
  ] as const)('of a diagram with warnings only, with --fail-on %s, is %i', async (failOn, status) => {
    const argv = ['validate', '-', '--fail-on', failOn];
    const ran = await drawbridge(argv, { cwd: folder.path, stdin: onlyWarnings });
    expect(ran.out).toMatch(/: \d+ warnings? \(profile aws\)\n$/);
    expect(ran.status).toBe(status);
  });

  it('is 1 when one of several files has errors', async () => {
    expect((await validate('clean.drawbridge', 'broken.drawbridge')).status).toBe(1);
  });
});

describe('the JSON of validate', () => {
  it('has the keys of the contract and no others', async () => {
    const report = JSON.parse((await validate('broken.drawbridge', '--format', 'json')).out);
    expect(Object.keys(report)).toEqual(['file', 'profile', 'summary', 'findings']);
    expect(Object.keys(report.summary)).toEqual(['error', 'warning', 'info']);
    for (const finding of report.findings) {
      expect(Object.keys(finding)).toEqual(
        'rule severity message on why consequence fix sources checkedOn quickFixes'.split(' '),
      );
      for (const node of finding.on) expect(Object.keys(node)).toEqual(['node', 'kind', 'logicalId', 'label']);
    }
  });

  it('uses the profile of the file, unless another one is asked for', async () => {
    const stdin = saveDiagram(twoZones().profile('saa-c03').build());
    const profileOf = async (...args: readonly string[]) =>
      JSON.parse((await drawbridge(['validate', '-', '--format', 'json', ...args], { cwd: folder.path, stdin })).out)
        .profile;
    expect(await profileOf()).toBe('saa-c03');
    expect(await profileOf('--profile', 'aws')).toBe('aws');
  });
});

describe('the text of validate', () => {
  it('is coloured on a terminal only', async () => {
    const argv = ['validate', 'broken.drawbridge'];
    const { out } = await drawbridge(argv, { cwd: folder.path, colour: true });
    expect(out).toContain('\u001b[1;31merror[CNT-07]\u001b[0m');
    expect((await validate('broken.drawbridge')).out).not.toContain('\u001b');
  });

  it('does not pass on what a label tells the terminal to do', async () => {
    const label = 'a\u001b]0;owned\u0007\nerror[FAKE-01]: b';
    const stdin = saveDiagram(
      twoZones()
        .node('vpc', label, { in: 'frankfurt', props: { cidr: '10.0.0.0/8' } })
        .build(),
    );
    const { out } = await drawbridge(['validate', '-'], { cwd: folder.path, stdin });
    expect(out).toContain('owned');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]|^error\[FAKE/m);
  });
});

describe('the SARIF of validate', () => {
  const log = async (...files: readonly string[]) =>
    JSON.parse((await validate(...files, '--format', 'sarif')).out).runs[0];

  it('has a rule for each result, and levels SARIF knows', async () => {
    const { tool, results } = await log('broken.drawbridge');
    expect(results.length).toBeGreaterThan(1);
    for (const { ruleId, ruleIndex, level } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(RULES.map(({ id }) => id)).toContain(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
    }
  });

  it('points at the line on which the node begins', async () => {
    const lines = readFileSync(join(folder.path, 'broken.drawbridge'), 'utf8').split('\n');
    const { results } = await log('broken.drawbridge');
    for (const { locations } of results) {
      const [{ physicalLocation, logicalLocations }] = locations;
      const id = logicalLocations[0].fullyQualifiedName.split('/')[1];
      expect(lines[physicalLocation.region.startLine - 1]).toContain(`"id": "${id}"`);
    }
  });

  it('writes paths as URIs', async () => {
    const absolute = join(folder.path, 'broken.drawbridge');
    expect((await log(absolute)).artifacts[0].location.uri).toBe(pathToFileURL(absolute).href);
    const { artifacts } = await log('./broken.drawbridge');
    expect(artifacts[0].location.uri).toBe('./broken.drawbridge');
  });
});
