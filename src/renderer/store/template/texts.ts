import type { Diagram } from '../../../model/document/diagram';
import { printJson } from '../../../model/emit/json';
import { type LineRange, resourceLines } from '../../../model/emit/resource-lines';
import { printYaml } from '../../../model/emit/yaml';
import { NodeId, type WireId } from '../../../model/kinds/fields';
import { buildStacks } from '../../../model/template/build';
import type { Template } from '../../../model/template/template';

export type TextFormat = 'yaml' | 'json';

/** Lines that a node stands for. */
export interface NodeLines extends LineRange {
  readonly node: NodeId;
}

/** One template as it would be written now. */
export interface TemplateText {
  readonly name: string;
  readonly format: TextFormat;
  readonly text: string;
  /** In the order of the text. */
  readonly places: readonly NodeLines[];
  /** Lines that differ from the file that was imported; none for what was drawn. */
  readonly changed: readonly LineRange[];
}

/** What the template view is made from; wires in `drafts` are left out. */
export interface TextQuestion {
  readonly doc: Diagram;
  readonly drafts: ReadonlySet<WireId>;
  /** How a drawn diagram is printed; an imported one keeps the format of its files. */
  readonly format: TextFormat;
}

/** The templates of a diagram as they would be exported or saved, each with the lines its nodes stand for. */
export function templateTexts({ doc, drafts, format }: TextQuestion): readonly TemplateText[] {
  return buildStacks(doc, drafts).stacks.map((stack) => printed(stack, format));
}

function printed(stack: Template, format: TextFormat): TemplateText {
  const text = format === 'yaml' ? printYaml(stack) : printJson(stack);
  const lines = resourceLines(text, `cfn-${format}`);
  const places = stack.resources.flatMap(({ logicalId, nodeId }) => {
    const range = lines.get(logicalId);
    return range ? [{ node: NodeId.parse(nodeId), ...range }] : [];
  });
  places.sort((a, b) => a.from - b.from);
  return { name: `${stack.stackName}.template.${format}`, format, text, places, changed: [] };
}
