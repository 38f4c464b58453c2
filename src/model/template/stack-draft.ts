import type { DiagramNode } from '../document/diagram';
import type { Emitted } from '../kinds/kind';
import type { StackPlace } from './place';
import type { TemplateOutput, TemplateParameter } from './template';

/** A stack while it is being put together: kinds add to it through their context. */
export interface StackDraft {
  readonly place: StackPlace;
  /** Index of the imported file it is written into. */
  readonly file?: number;
  readonly name: string;
  readonly title: string;
  readonly nodes: readonly DiagramNode[];
  readonly emitted: Map<DiagramNode, readonly Emitted[]>;
  readonly parameters: Map<string, TemplateParameter>;
  /** Parameters that several nodes of the stack ask for, by what they ask for. */
  readonly shared: Map<string, string>;
  readonly outputs: Map<string, TemplateOutput>;
  readonly notes: Set<string>;
}
