import { beforeAll, expect, it } from 'vitest';
import type { Diagram } from '../../src/model/document/diagram';
import { printCdkApp } from '../../src/model/emit/cdk/app';
import { printJson } from '../../src/model/emit/json';
import { type SynthesisedApp, synthesise } from '../support/cdk-synth';
import { everyKind } from '../support/every-kind';
import { hostileLabels, labelled } from '../support/hostile-labels';
import { normalise } from '../support/normalise';
import { publicSite } from '../support/public-site';
import { stacksOf } from '../support/stacks';
import { starters } from '../support/starters';

const diagrams = new Map<string, Diagram>([
  ...starters.map(({ name, doc }) => [name, doc] as const),
  ['every-kind', everyKind()],
  ['public-site', publicSite().build()],
  ...hostileLabels.map((label, i) => [`label-${i}`, labelled(label)] as const),
]);
const sets = new Map([...diagrams].map(([name, doc]) => [name, stacksOf(doc)]));
let apps: Readonly<Record<string, SynthesisedApp>> = {};

beforeAll(async () => {
  apps = await synthesise(Object.fromEntries([...sets].map(([name, set]) => [name, printCdkApp(set)])));
}, 300_000);

it.each([...sets])('the CDK app of %s compiles and synthesises to its CloudFormation export', (name, set) => {
  for (const stack of set.stacks) {
    expect(normalise(apps[name]?.[stack.stackName])).toEqual(normalise(JSON.parse(printJson(stack))));
  }
});
