import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suppress } from '../../src/model/commands/settings';
import { saveDiagram } from '../../src/model/document/save';
import { RULES } from '../../src/model/rules/run-rules';
import { loaded } from '../support/any-diagram';
import { diagram, twoZones } from '../support/diagram';
import { nodeId, run } from '../support/run-command';
import { drawbridge, temporaryFolder } from './command-line';
import { sarifFaults } from './sarif-schema';

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

/** A VPC of public addresses, whose warning is suppressed until this day. */
const quiet = (until: string) =>
  saveDiagram(
    run(loaded(onlyWarnings), suppress, {
      suppressions: [{ rule: 'CNT-12', on: nodeId('main'), reason: 'Ours since 1994', until }],
    }),
  );

describe('suppressed findings', () => {
  const of = async (until: string, ...args: readonly string[]) =>
    (await drawbridge(['validate', '-', ...args], { cwd: folder.path, stdin: quiet(until) })).out;

  it('are not counted, and listed with their reasons', async () => {
    expect(await of('2999-12-31')).toBe(
      'Suppressed until 2999-12-31, CNT-12 on VPC "main": Ours since 1994.\n\n' +
        'Standard input: no findings, 1 suppressed (profile aws)\n',
    );
    const report = JSON.parse(await of('2999-12-31', '--format', 'json'));
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([
      { rule: 'CNT-12', on: [{ node: 'n_main' }], reason: 'Ours since 1994', until: '2999-12-31' },
    ]);
    const [result] = JSON.parse(await of('2999-12-31', '--format', 'sarif')).runs[0].results;
    expect(result.suppressions).toMatchObject([{ kind: 'inSource', justification: 'Ours since 1994' }]);
  });

  it('speak again after their last day', async () => {
    expect(await of('2001-01-31')).toContain('warning[CNT-12]');
    expect(JSON.parse(await of('2001-01-31', '--format', 'json'))).not.toHaveProperty('suppressed');
  });
});

describe('quick fixes', () => {
  it('are named in every format', async () => {
    const input = { cwd: folder.path, stdin: onlyWarnings };
    const { out } = await drawbridge(['validate', '-'], input);
    expect(out).toContain('quick: Renumber VPC "main" and its subnets to 10.0.0.0/16');
    const json = JSON.parse((await drawbridge(['validate', '-', '--format', 'json'], input)).out);
    const quickFixes = [{ id: 'renumber', title: 'Renumber VPC "main" and its subnets to 10.0.0.0/16' }];
    expect(json.findings[0].quickFixes).toEqual(quickFixes);
    const sarif = JSON.parse((await drawbridge(['validate', '-', '--format', 'sarif'], input)).out);
    expect(sarif.runs[0].results[0].properties).toEqual({ quickFixes });
  });
});

describe('the text of validate', () => {
  it('says where: the file, the line and the containers around it', async () => {
    const { out } = await drawbridge(['validate', '-'], { cwd: folder.path, stdin: onlyWarnings });
    expect(out).toMatch(/--> Standard input:\d+: acct > frankfurt > VPC "main" \(Main\)/);
  });

  it('ends with a sum when there are several files', async () => {
    expect((await validate('clean.drawbridge', 'broken.drawbridge')).out).toMatch(/\n2 files: \d+ errors?, .*\n$/);
  });

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

  it.each([
    ['a clean diagram', ['clean.drawbridge']],
    ['several diagrams', ['clean.drawbridge', 'broken.drawbridge']],
    ['suppressed findings', ['quiet.drawbridge']],
  ])('is what the schema of SARIF 2.1.0 asks for, of %s', async (_situation, files) => {
    writeFileSync(join(folder.path, 'quiet.drawbridge'), quiet('2999-12-31'));
    const { out } = await validate(...files, '--format', 'sarif');
    expect(sarifFaults(JSON.parse(out))).toEqual([]);
  });

  it('is checked by a schema that refuses what is wrong', async () => {
    const log = JSON.parse((await validate('broken.drawbridge', '--format', 'sarif')).out);
    log.runs[0].results[0].level = 'fatal';
    expect(sarifFaults(log)).not.toEqual([]);
  });

  it('writes paths as URIs', async () => {
    const absolute = join(folder.path, 'broken.drawbridge');
    expect((await log(absolute)).artifacts[0].location.uri).toBe(pathToFileURL(absolute).href);
    const { artifacts } = await log('./broken.drawbridge');
    expect(artifacts[0].location.uri).toBe('./broken.drawbridge');
  });
});
