import { describe, expect, it } from 'vitest';
import { loadDiagram } from '../../../src/model/document/load';
import { saveDiagram } from '../../../src/model/document/save';
import { validate } from '../../../src/model/findings/validate';
import { importTemplates } from '../../../src/model/import/import-templates';
import { parseTemplate } from '../../../src/model/source/parse-template';
import { corpus, noCorpus } from '../../support/corpus';

/**
 * Every error that Drawbridge tells of a published template. Each was read beside its template and is real: the subnets of
 * the management VPC have the same blocks by their defaults, nothing gives the load balancer a listener, and nothing makes
 * the target group wait for the listener without which it takes no ALB.
 */
const REAL: Readonly<Record<string, readonly string[]>> = {
  'aws-samples__serverless-patterns__apigw-rest-api-private-alb-integration-template.yaml': [
    'EXP-04: Target group "NLBTargetGroup" does not wait for ALBHttpListener.',
  ],
  'aws-cloudformation__cfn-lint__good-functions-sub.yaml': ['LB-01: ALB "myAlb" has no listener.'],
  'aws-cloudformation__cfn-lint__quickstart-nist_vpc_management.yaml': [
    'CNT-09: Subnet "Management DMZ Subnet A" (10.10.10.0/24) overlaps Subnet "Management Private Subnet A" (10.10.10.0/24).',
    'CNT-09: Subnet "Management Private Subnet B" (10.10.20.0/24) overlaps Subnet "Management DMZ Subnet B" (10.10.20.0/24).',
  ],
};

/** What CloudFormation would refuse: only the templates that were published for their mistakes have any. */
const REFUSED: Readonly<Record<string, readonly RegExp[]>> = {
  'aws-cloudformation__cfn-lint__bad-generic.yaml': [
    /:40: MyEC2Instance names "pIops", which/,
    /:110: ElasticLoadBalancer names "WebServerPort", which/,
  ],
  'aws-cloudformation__cfn-lint__bad-resources_circular_dependency.yaml': [/mySecurityGroupVpc1, .* in a circle\.$/],
};

function imported(name: string, text: string, conditions: Readonly<Record<string, boolean>> = {}) {
  const result = importTemplates([{ name, text, conditions }]);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

function errors(name: string, text: string, conditions?: Readonly<Record<string, boolean>>): readonly string[] {
  const { all } = validate(imported(name, text, conditions).diagram, { profile: 'aws' });
  return all
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`)
    .sort();
}

function conditionsOf(name: string, text: string): readonly string[] {
  const parsed = parseTemplate(name, text);
  return parsed.ok ? Object.keys(parsed.value.conditions) : [];
}

it.skipIf(noCorpus !== undefined)(noCorpus ?? 'there are sixty templates that others published', () => {
  expect(corpus()).toHaveLength(60);
});

describe.each(corpus())('$name', ({ name, text }) => {
  it('becomes a diagram that stays itself, with every resource in it', () => {
    const { diagram, summary } = imported(name, text);
    expect(loadDiagram(saveDiagram(diagram))).toEqual({ ok: true, value: diagram });
    const parts = Object.values(diagram.source?.origins ?? {}).flatMap(({ parts }) => Object.entries(parts));
    const ids = parts.flatMap(([key, id]) => (key.startsWith('parameter ') ? [] : [id]));
    expect(new Set(ids).size).toBe(summary.resources);
  });

  it('is told what CloudFormation refuses', () => {
    const refused = imported(name, text).summary.warnings.filter((told) => /does not have|in a circle/.test(told));
    expect(refused).toEqual((REFUSED[name] ?? []).map((pattern) => expect.stringMatching(pattern)));
  });

  it('has the errors that are real, and no other', () => {
    expect(errors(name, text)).toEqual(REAL[name] ?? []);
  });

  const conditions = conditionsOf(name, text);
  it.skipIf(conditions.length === 0).each([true, false])('has no other error where every condition is %s', (holds) => {
    const forced = Object.fromEntries(conditions.map((condition) => [condition, holds]));
    expect(REAL[name] ?? []).toEqual(expect.arrayContaining([...errors(name, text, forced)]));
  });
});
