import { beforeAll, describe, expect, it } from 'vitest';
import { cdkTypes } from '../../../scripts/cdk-types';
import { getAtt } from '../../../src/model/cfn/value';
import { printCdkApp } from '../../../src/model/emit/cdk/app';
import { resourceShape } from '../../../src/model/emit/cdk/shapes';
import { printJson } from '../../../src/model/emit/json';
import { printYaml } from '../../../src/model/emit/yaml';
import type { StackSet, Template } from '../../../src/model/template/template';
import { type SynthesisedApp, synthesise } from '../../support/cdk-synth';
import { normalise } from '../../support/normalise';
import { readYaml } from '../../support/read-yaml';
import { adversarialMaps, adversarialTemplate } from './adversarial';
import { acrossAccounts, chainV1, chainV2, httpChain, resource, single, template } from './architectures';
import { everyProperty } from './every-property';
import { oddities } from './oddities';

/** Each resource type with each of its properties, and each attribute of it in use. */
function everyType(): Template {
  const described = cdkTypes.map((type, i) => ({ type, id: `Resource${i}`, shape: resourceShape(type) }));
  const resources = described.map(({ type, id, shape }) => resource(id, type, shape ? everyProperty(shape) : {}));
  const attributes = described.map(({ id, shape }) => [
    id,
    Object.keys(shape?.attributes ?? {}).map((name) => getAtt(id, name)),
  ]);
  return template('every-type', [...resources, resource('Uses', 'Custom::Uses', Object.fromEntries(attributes))]);
}

const diagrams: Readonly<Record<string, StackSet>> = {
  'REST API, V1 link, NLB, ALB, EC2': single(chainV1),
  'REST API, V2 link, ALB, EC2': single(chainV2),
  'HTTP API, V2 link, ALB, EC2': single(httpChain),
  'a provider and a consumer account': acrossAccounts,
  'adversarial texts': single(adversarialTemplate),
  'adversarial keys': single(adversarialMaps),
  'odd but legal templates': single(oddities),
  'every property and attribute of every typed construct': single(everyType()),
};

describe.each(Object.entries(diagrams))('%s', (name, set) => {
  it.each(['1.1', '1.2'] as const)('YAML read by the rules of %s is the JSON template', (version) => {
    for (const stack of set.stacks) expect(readYaml(printYaml(stack), version)).toEqual(JSON.parse(printJson(stack)));
  });

  it('the CDK app compiles and synthesises to the JSON template', () => {
    for (const stack of set.stacks) {
      expect(normalise(synthesised[name]?.[stack.stackName])).toEqual(normalise(JSON.parse(printJson(stack))));
    }
  });
});

let synthesised: Readonly<Record<string, SynthesisedApp>> = {};

beforeAll(async () => {
  const apps = Object.entries(diagrams).map(([name, set]) => [folderName(name), printCdkApp(set)]);
  const byFolder = await synthesise(Object.fromEntries(apps));
  synthesised = Object.fromEntries(Object.keys(diagrams).map((name) => [name, byFolder[folderName(name)] ?? {}]));
}, 240_000);

function folderName(name: string): string {
  return name.replaceAll(/\W+/g, '-');
}
