import { expect, it } from 'vitest';
import { addressesIn, addressWithin } from '../../../src/model/lib/fixed-addresses';

it.each([
  ['', []],
  [' , ', []],
  ['10.0.1.20', ['10.0.1.20']],
  [' 10.0.1.20,10.0.2.20 ', ['10.0.1.20', '10.0.2.20']],
])('reads the list "%s"', (list, addresses) => expect(addressesIn(list)).toEqual(addresses));

it.each([
  ['the one inside', '10.0.1.20, 10.0.2.20', '10.0.2.0/24', '10.0.2.20'],
  ['the first of two', '10.0.1.20, 10.0.1.21', '10.0.1.0/24', '10.0.1.20'],
  ['none outside', '10.0.1.20', '10.0.2.0/24', undefined],
  ['none of a block that cannot be read', '10.0.1.20', '', undefined],
  ['no block', '10.0.1.0/24', '10.0.1.0/24', undefined],
  ['no word', 'later', '10.0.1.0/24', undefined],
])('a subnet takes %s', (_, list, block, address) => expect(addressWithin(list, block)).toBe(address));
