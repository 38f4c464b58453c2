import { lambdaWithoutDetour } from '../../../src/model/rules/lambda-without-detour';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const chain = (targetType: string, more = false) => {
  const base = twoZones()
    .node('lambda', 'work', { in: 'frankfurt' })
    .node('ec2', 'box', { in: 'private-a' })
    .node('targetGroup', 'functions', { in: 'main', props: { targetType } })
    .node('targetGroup', 'boxes', { in: 'main' })
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'] } })
    .node('httpApi', 'orders', { in: 'frankfurt', props: { routes: [{}] } })
    .wire('orders', 'link')
    .wire('link', 'web')
    .wire('web', 'functions')
    .wire('functions', targetType === 'lambda' ? 'work' : 'box');
  return more ? base.wire('web', 'boxes').wire('boxes', 'box') : base;
};
const finding = (api: string) => ({
  on: ['web', 'work', 'orders'],
  message: `${api} "orders" reaches Lambda "work" through ALB "web"; a direct integration does without it.`,
});

testRule(lambdaWithoutDetour, {
  valid: [
    ['an instance behind the ALB', chain('instance')],
    ['an ALB that serves instances as well', chain('lambda', true)],
    [
      'a function behind an ALB that no API uses',
      twoZones()
        .node('lambda', 'work', { in: 'frankfurt' })
        .node('targetGroup', 'functions', { in: 'main', props: { targetType: 'lambda' } })
        .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
        .wire('web', 'functions')
        .wire('functions', 'work'),
    ],
  ],
  invalid: [
    ['an ALB only for a function', chain('lambda'), finding('HTTP API')],
    [
      'the same for a REST API',
      twoZones()
        .node('lambda', 'work', { in: 'frankfurt' })
        .node('targetGroup', 'functions', { in: 'main', props: { targetType: 'lambda' } })
        .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
        .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'] } })
        .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{}] } })
        .wire('orders', 'link')
        .wire('link', 'web')
        .wire('web', 'functions')
        .wire('functions', 'work'),
      finding('REST API'),
    ],
  ],
});
