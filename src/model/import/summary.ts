import type { NodeId } from '../kinds/fields';

/** What became what, for people and for `drawbridge import --format json`. */
export interface ImportSummary {
  readonly files: readonly { readonly name: string; readonly resources: number }[];
  readonly resources: number;
  readonly nodes: number;
  readonly wires: number;
  /** Each type with what it became: `{ type: 'AWS::EC2::VPC', count: 1, became: 'VPC' }`; parts of others name the kind they went into. */
  readonly became: readonly { readonly type: string; readonly count: number; readonly became: string }[];
  /** Types that stayed generic, each once, sorted. */
  readonly generic: readonly string[];
  /** What exists elsewhere and is only referred to. */
  readonly outside: readonly { readonly node: NodeId; readonly label: string }[];
  /** What could not be known, and what CloudFormation would complain about: one sentence each, with file and line where there is one. */
  readonly warnings: readonly string[];
}
