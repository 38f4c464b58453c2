import { expect, it } from 'vitest';
import { stackNames } from '../../../src/model/template/names';

const place = (account: string, region: string | undefined) => ({ key: `${account}/${region}`, account, region });

it('adds Region, then account, then a number where two stacks would have one name', () => {
  const stacks = [
    { place: place('111111111111', 'eu-west-1'), nodes: [] },
    { place: place('111111111111', 'eu-central-1'), nodes: [] },
    { place: place('222222222222', 'eu-central-1'), nodes: [] },
    { place: place('222222222222', 'eu-central-1'), nodes: [] },
  ];
  expect(stackNames(stacks)).toEqual([
    'drawbridge',
    'drawbridge-eu-central-1',
    'drawbridge-eu-central-1-222222222222',
    'drawbridge-2',
  ]);
});

it.each([
  ['orders-api.template.yaml', 'orders-api'],
  ['cdk.out/Orders.template.json', 'Orders'],
  ['2024 network_v2.yml', 'network-v2'],
  ['---.yaml', 'drawbridge'],
])('calls a stack that was read from %s %s', (fileName, name) => {
  expect(stackNames([{ place: place('111111111111', undefined), nodes: [], fileName }])).toEqual([name]);
});
