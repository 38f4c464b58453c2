import { describe, expect, it } from 'vitest';
import { templateTexts } from '../../../../src/renderer/store/template/texts';
import { nodeAt } from '../../../../src/renderer/template/node-at';
import { everyKind } from '../../../support/every-kind';

describe.each(['yaml', 'json'] as const)('the templates of a drawn diagram in %s', (format) => {
  const doc = everyKind();
  const texts = templateTexts({ doc, drafts: new Set(), format });

  it('are one for each stack, without a mark of change', () => {
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.map(({ name }) => name.endsWith(`.template.${format}`))).not.toContain(false);
    expect(texts.flatMap(({ changed }) => changed)).toEqual([]);
  });

  it('say which lines a node stands for', () => {
    for (const { text, places } of texts) {
      const lines = text.split('\n');
      for (const { node, from, to } of places) {
        expect(from).toBeLessThanOrEqual(to);
        expect(lines.slice(from - 1, to).join('\n')).toContain('Type');
        expect(nodeAt(places, from)).toBe(node);
        expect(nodeAt(places, to)).toBe(node);
      }
    }
  });

  it('lead from the key of a resource to the node of that logical id', () => {
    const vpc = Object.values(doc.nodes).find(({ kind }) => kind === 'vpc');
    const text = texts.find(({ places }) => places.some(({ node }) => node === vpc?.id));
    const type = format === 'yaml' ? 'Type: AWS::EC2::VPC' : '"Type": "AWS::EC2::VPC",';
    const line = (text?.text.split('\n') ?? []).findIndex((each) => each.trim() === type);
    expect(text && nodeAt(text.places, line + 1)).toBe(vpc?.id);
  });

  it('have lines that belong to nobody', () => {
    expect(texts.map(({ places }) => nodeAt(places, 1))).toEqual(texts.map(() => undefined));
  });
});
