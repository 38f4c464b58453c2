import { expect, it } from 'vitest';
import { renameLogicalId } from '../../../src/model/commands/rename-logical-id';
import type { Diagram } from '../../../src/model/document/diagram';
import { commit, startEditing, undo } from '../../../src/model/history/history';
import { chain } from '../../support/chain';
import { countingIds, nodeId, run } from '../../support/run-command';

const [alb, nlb] = [nodeId('web'), nodeId('front')];

function imported(): Diagram {
  const drawn = chain();
  const origin = (own: string, given: Record<string, string>) => ({ file: 0, parts: { '': own }, given, unknown: [] });
  return {
    ...drawn,
    source: {
      files: [{ name: 'a.yaml', format: 'yaml', text: 'before', parameters: {}, conditions: {} }],
      origins: { [alb]: origin('Alb', {}), [nlb]: origin('Nlb', { name: '!Sub "${Alb}-${AlbArn}"' }) },
      base: { nodes: drawn.nodes, wires: drawn.wires },
    },
  };
}

it('renames a drawn resource', () => {
  expect(run(chain(), renameLogicalId, { id: alb, to: 'PublicAlb' }).nodes[alb]?.logicalId).toBe('PublicAlb');
});

it('renames an imported one in the text, in what was imported, and in expressions that name it', () => {
  const before = imported();
  const step = commit(startEditing(before), renameLogicalId, { id: alb, to: 'Web', text: 'after' }, countingIds());
  const { source, nodes } = step.doc;
  expect(nodes[alb]?.logicalId).toBe('Web');
  expect(source?.files[0]?.text).toBe('after');
  expect(source?.origins[alb]?.parts).toEqual({ '': 'Web' });
  expect(source?.base.nodes[alb]?.logicalId).toBe('Web');
  expect(source?.origins[nlb]?.given).toEqual({ name: '!Sub "${Web}-${AlbArn}"' });
  expect(undo(step).doc).toEqual(before);
});

it('remembers what an id was at the import, by way of other names, until it has that name again', () => {
  const rename = (doc: Diagram, to: string) => run(doc, renameLogicalId, { id: alb, to, text: to });
  const twice = rename(rename(imported(), 'Web'), 'Public');
  expect(twice.source?.files[0]?.renamed).toEqual({ Public: 'Alb' });
  expect(rename(twice, 'Alb').source?.files[0]?.renamed).toEqual({});
});

it.each(['1st', 'with space', '', 'front'])('changes nothing for %j', (to) => {
  const taken = chain().nodes[nlb]?.logicalId ?? '';
  const doc = chain();
  expect(run(doc, renameLogicalId, { id: alb, to: to === 'front' ? taken.toUpperCase() : to })).toBe(doc);
});
