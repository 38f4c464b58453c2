import { expect, it } from 'vitest';
import { z } from 'zod';
import { createFileTokens } from '../../../src/main/files/tokens';

it('gives a path the same token in every run, and another path another one', () => {
  const [first, second] = [createFileTokens(), createFileTokens()];
  expect(first.tokenOf('/home/a/net.yaml')).toBe(second.tokenOf('/home/a/net.yaml'));
  expect(first.tokenOf('/home/a/net.yaml')).not.toBe(first.tokenOf('/home/b/net.yaml'));
  expect(z.uuid().safeParse(first.tokenOf('/home/a/net.yaml')).success).toBe(true);
});

it('does not know a file that nobody chose in this run, whoever works its token out', () => {
  const token = createFileTokens().tokenOf('/etc/passwd');
  expect(() => createFileTokens().pathOf(token)).toThrow('unknown');
});
