import type { Diagram, DiagramNode } from '../../../model/document/diagram';
import { OWN_PART } from '../../../model/document/source';
import type { WireId } from '../../../model/kinds/fields';
import { type Reference, referencesIn, resourceReferences } from '../../../model/source/references';
import type { SourceTemplate } from '../../../model/source/template';
import { buildStacks } from '../../../model/template/build';
import { parsedFile } from '../../store/importing/source-facts';

/** A place that names a resource: `Listener`, `output Url`, and by what. */
export interface Mention {
  readonly where: string;
  readonly how: string;
}

/** What its logical id is in the template: that of the file it was imported from, else its own. */
export function logicalIdOf({ source }: Diagram, node: DiagramNode): string {
  return source?.origins[node.id]?.parts[OWN_PART] ?? node.logicalId;
}

/** The template a node was imported from, if it was. */
export function templateOf({ source }: Diagram, node: DiagramNode): SourceTemplate | undefined {
  const file = source?.files[source.origins[node.id]?.file ?? -1];
  return file && parsedFile(file);
}

/** Everything that names the resource of a node and will follow when it is renamed. */
export function mentionsOf(doc: Diagram, node: DiagramNode, drafts: ReadonlySet<WireId>): readonly Mention[] {
  const template = templateOf(doc, node);
  const id = logicalIdOf(doc, node);
  return template ? inTemplate(template, id) : inStacks(doc, id, drafts);
}

function inTemplate({ resources, outputs, conditions }: SourceTemplate, id: string): readonly Mention[] {
  return [
    ...[...resources.values()].flatMap((resource) => named(resource.logicalId, resourceReferences(resource), id)),
    ...Object.entries(outputs).flatMap(([name, value]) => named(`output ${name}`, referencesIn(value), id)),
    ...Object.entries(conditions).flatMap(([name, value]) => named(`condition ${name}`, referencesIn(value), id)),
  ];
}

function inStacks(doc: Diagram, id: string, drafts: ReadonlySet<WireId>): readonly Mention[] {
  return buildStacks(doc, drafts).stacks.flatMap(({ resources, outputs }) => [
    ...resources.flatMap(({ logicalId, properties, dependsOn }) =>
      named(logicalId, resourceReferences({ properties, dependsOn, attributes: {} }), id),
    ),
    ...outputs.flatMap(({ logicalId, value }) => named(`output ${logicalId}`, referencesIn(value), id)),
  ]);
}

function named(where: string, references: readonly Reference[], id: string): readonly Mention[] {
  return references.flatMap((each) => {
    if (each.id !== id || each.via === 'Condition') return [];
    return [{ where, how: each.attribute === undefined ? each.via : `${each.via} ${each.attribute}` }];
  });
}
