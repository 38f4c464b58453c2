import type { Diagram, Mode, Profile } from '../model/document/diagram';
import type { Facts } from '../model/facts/facts';
import { fixesFor } from '../model/findings/quick-fixes';
import type { Finding, Findings } from '../model/findings/validate';
import type { NodeId } from '../model/kinds/fields';
import type { Rule } from '../model/rules/rule';
import { ruleOf } from '../model/rules/run-rules';
import { placesOf, type ResourcePlace } from '../model/writeback/places';
import type { Design } from './read-design';

/** A diagram, the file it came from with its text, and what was found in it. */
export interface Checked {
  readonly file: string;
  readonly text: string;
  /** Where the resources of nodes stand; empty for what is no template. */
  readonly places: ReturnType<typeof placesOf>;
  readonly diagram: Diagram;
  readonly facts: Facts;
  readonly profile: Profile;
  readonly mode: Mode;
  readonly findings: Findings;
}

/** A node as reports name it. */
export interface NamedNode {
  readonly node: NodeId;
  readonly kind: string;
  readonly logicalId: string;
  readonly label: string;
}

/** The nodes a finding is on, the one it is about first. */
export function nodesOf(diagram: Diagram, finding: Finding): readonly NamedNode[] {
  return finding.on.flatMap((id) => {
    const node = diagram.nodes[id];
    return node ? [{ node: id, kind: node.kind, logicalId: node.logicalId, label: node.label }] : [];
  });
}

/** Where the resources of a design stand in its text, when that is a template. */
export function placesIn({ diagram, isTemplate }: Design): Checked['places'] {
  return isTemplate ? placesOf(diagram) : new Map();
}

/** Where a finding on a template belongs: at the resource it names, or the first of its nodes that has a place in the text. */
export function locationOf({ places }: Pick<Checked, 'places'>, { on, at }: Finding): ResourcePlace | undefined {
  const all = on.map((id) => places.get(id) ?? []);
  return all.flat().find(({ logicalId }) => logicalId === at) ?? all.flatMap(([first]) => first ?? [])[0];
}

/** The rule behind a finding. */
export function ruleBehind(finding: Finding): Rule {
  const rule = ruleOf(finding.rule);
  if (!rule) throw new Error(`there is no rule ${finding.rule}`);
  return rule;
}

/** The fixes of a finding, as far as reports name them; the app and not the command line carries them out. */
export function fixesOf({ facts }: Pick<Checked, 'facts'>, finding: Finding): readonly { id: string; title: string }[] {
  return fixesFor(finding, facts).map(({ id, title }) => ({ id, title }));
}
