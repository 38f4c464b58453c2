import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generateCdkNames } from '../../scripts/gen-cdk-names';

it('property-types.json is what the service specification gives', async () => {
  const file = new URL('../../src/model/emit/cdk/property-types.json', import.meta.url);
  expect(await readFile(file, 'utf8')).toBe(generateCdkNames());
});
