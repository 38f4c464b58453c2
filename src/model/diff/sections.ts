import type { Diagram, Wire } from '../document/diagram';
import type { Finding } from '../findings/validate';
import { nodeText, wireText } from '../fixes/describe-changes';
import type { NodeId, WireId } from '../kinds/fields';
import type { Comparison } from './compare';
import type { PathEnds } from './paths';

/** One difference as people read it, and what to light up for it. */
export interface Difference {
  readonly sign: '+' | '-' | '~';
  readonly text: string;
  /** Further lines below it. */
  readonly details: readonly string[];
  readonly nodes: readonly NodeId[];
  readonly wires: readonly WireId[];
}

/** Differences of one sort, such as nodes or findings; sections without any are left out. */
export interface Section {
  readonly title: string;
  readonly differences: readonly Difference[];
}

/** A comparison as lists for people: the same words on the screen, in a terminal and in a pull request. */
export function sectionsOf(comparison: Comparison): readonly Section[] {
  const { old, now, nodes, wires, findings, paths } = comparison;
  const sections: readonly Section[] = [
    {
      title: 'Findings',
      differences: [
        ...findings.gained.map((finding) => findingLine('+', finding)),
        ...findings.lost.map((finding) => findingLine('-', finding)),
      ],
    },
    {
      title: 'Paths',
      differences: [
        ...paths.opened.map((ends) => pathLine('+', ends, now)),
        ...paths.closed.map((ends) => pathLine('-', ends, old)),
      ],
    },
    {
      title: 'Nodes',
      differences: [
        ...nodes.added.map(({ id }) => line('+', nodeText(now, id), { nodes: [id] })),
        ...nodes.removed.map(({ id }) => line('-', nodeText(old, id), { nodes: [id] })),
        ...nodes.changed.map(({ now: { id }, changes }) => {
          return line('~', nodeText(now, id), { nodes: [id], details: changes });
        }),
      ],
    },
    {
      title: 'Wires',
      differences: [
        ...wires.added.map((wire) => line('+', wireText(now, wire), { wires: [wire.id] })),
        ...wires.removed.map((wire) => line('-', wireText(old, wire), { nodes: endsOf(wire), wires: [wire.id] })),
        ...wires.changed.map((wire) => {
          const details = [`was ${wireText(old, wire.old)}`];
          return line('~', wireText(now, wire.now), { wires: [wire.now.id], details });
        }),
      ],
    },
  ];
  return sections.filter(({ differences }) => differences.length > 0);
}

type About = Partial<Pick<Difference, 'details' | 'nodes' | 'wires'>>;

function line(sign: Difference['sign'], text: string, about: About): Difference {
  return { sign, text, details: [], nodes: [], wires: [], ...about };
}

/** What is left of a wire that is gone. */
function endsOf({ from, to }: Wire): readonly NodeId[] {
  return [from.node, to.node];
}

function findingLine(sign: '+' | '-', { rule, severity, message, on, wires }: Finding): Difference {
  return line(sign, `${severity} ${rule}: ${message}`, { nodes: on, wires });
}

function pathLine(sign: '+' | '-', { from, to }: PathEnds, doc: Diagram): Difference {
  const ends = [from, to].filter((end): end is NodeId => end !== 'internet' && end !== 'on-prem');
  const name = (end: PathEnds['from']) => {
    if (end === 'internet') return 'the internet';
    return end === 'on-prem' ? 'on-premises' : nodeText(doc, end);
  };
  return line(sign, `${name(from)} reaches ${name(to)}`, { nodes: ends });
}

/** How much differs, in one line: `2 nodes added, 1 changed; 1 finding gained`. Empty for equal designs. */
export function summaryOf({ nodes, wires, findings, paths }: Comparison): string {
  const part = (noun: string, counts: readonly (readonly [readonly unknown[], string])[]) => {
    const said = counts.filter(([list]) => list.length > 0);
    const words = said.map(([{ length }, verb], i) => {
      return i === 0 ? `${length} ${noun}${length === 1 ? '' : 's'} ${verb}` : `${length} ${verb}`;
    });
    return words.length === 0 ? [] : [words.join(', ')];
  };
  return [
    ...part('node', [
      [nodes.added, 'added'],
      [nodes.removed, 'removed'],
      [nodes.changed, 'changed'],
    ]),
    ...part('wire', [
      [wires.added, 'added'],
      [wires.removed, 'removed'],
      [wires.changed, 'changed'],
    ]),
    ...part('finding', [
      [findings.gained, 'gained'],
      [findings.lost, 'lost'],
    ]),
    ...part('path', [
      [paths.opened, 'opened'],
      [paths.closed, 'closed'],
    ]),
  ].join('; ');
}
