import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cdkNamesFile, generateCdkNames } from '../../scripts/gen-cdk-names';

it('property-types.json is what the service specification gives: run `npm run gen`', () => {
  expect(readFileSync(cdkNamesFile, 'utf8')).toBe(generateCdkNames());
});
