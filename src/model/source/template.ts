import type { CfnMap, CfnValue } from '../cfn/value';

/** A stretch of text: offsets of its first character and of the one after its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A value with the place where it is written. `value` of the same part is found in {@link SourceTemplate}. */
export type SourceNode = SourceScalar | SourceList | SourceMap;

interface Written {
  /** With tag and anchor; without comments, and of a block without the line break at its end. */
  readonly range: Range;
  /** Where the value itself begins, behind tag and anchor. */
  readonly at: number;
  /** Tag as written, such as `!Sub`; JSON and plain values have none. */
  readonly tag?: string;
  /** Name under which the value is repeated elsewhere: `&name`. */
  readonly anchor?: string;
  /** `*name`: where the value is written. */
  readonly alias?: number;
  /** `{ ... }` and `[ ... ]`, as all of JSON is. */
  readonly flow: boolean;
}
export interface SourceScalar extends Written {
  readonly type: 'scalar';
  /** What CloudFormation gets; an ambiguous plain scalar (`0123`, `yes`, `1e3`, a date) is the text as it stands there. */
  readonly value: string | number | boolean | null;
  /** Whether it stands there without quotes and not as a block. */
  readonly plain: boolean;
}
export interface SourceList extends Written {
  readonly type: 'list';
  readonly items: readonly SourceNode[];
  /** Where the dash before each item is; `[ ... ]` has none. */
  readonly dashes: readonly number[];
}
export interface SourceMap extends Written {
  readonly type: 'map';
  /** Those that count: of a key that stands twice the last one, then what `<<` brings in. */
  readonly entries: readonly SourceEntry[];
  /** Written, but without effect: the same key follows again. */
  readonly overruled: readonly SourceEntry[];
  /** `<<: *name`, as written. */
  readonly merges: readonly SourceEntry[];
}
export interface SourceEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: SourceNode;
  /** Where the colon behind the key is; `{a}` has none. */
  readonly colon?: number;
  /** From the key's first character to the end of the value, without the comment behind it. */
  readonly range: Range;
  /** Brought in by `<<`: written elsewhere. */
  readonly merged?: true;
}

/** One entry of `Resources`. `Fn::ForEach::X` entries and modules are entries like others, with the type they have or ''. */
export interface SourceResource {
  readonly logicalId: string;
  readonly type: string;
  /** Long form; `null` values and `AWS::NoValue` are left out of maps. */
  readonly properties: CfnMap;
  readonly condition?: string;
  readonly dependsOn: readonly string[];
  /** Everything beside Type, Properties, Condition and DependsOn: DeletionPolicy, Metadata, CreationPolicy ... */
  readonly attributes: CfnMap;
  readonly written: SourceEntry;
}

/** What CloudFormation would say about a template that can be used all the same, such as a key that stands twice. */
export interface SourceRemark {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A parameter as declared. */
export interface SourceParameter {
  readonly name: string;
  readonly type: string;
  readonly default?: string;
  readonly description?: string;
  readonly allowed: readonly string[];
}

/** A CloudFormation template as it is written: values for those who read it, places for those who change it. */
export interface SourceTemplate {
  readonly name: string;
  readonly format: 'yaml' | 'json';
  readonly text: string;
  readonly root: SourceMap;
  /** In the order of the file. */
  readonly resources: ReadonlyMap<string, SourceResource>;
  readonly parameters: ReadonlyMap<string, SourceParameter>;
  readonly mappings: CfnMap;
  readonly conditions: CfnMap;
  readonly outputs: CfnMap;
  /** Names of macros, in order; `AWS::Serverless-2016-10-31` among them. */
  readonly transforms: readonly string[];
  /** `Globals` of SAM. */
  readonly globals: CfnMap;
  readonly remarks: readonly SourceRemark[];
}

/** Why a text cannot be used as a template: one sentence that says what is wrong, where, and what to do. */
export interface SourceError {
  readonly code: 'too-large' | 'too-deep' | 'aliases' | 'not-yaml' | 'not-json' | 'no-template' | 'no-resources';
  readonly sentence: string;
  readonly line?: number;
  readonly column?: number;
}

/** A step into a template: `['Resources', 'Alb', 'Properties', 'Subnets', 0]`. */
export type SourcePath = readonly (string | number)[];

/**
 * One change of a text. Paths are those of the template before any change; a change below a path that was set before
 * changes what was set. `value` is long form: how it is printed is the editor's business.
 */
export type SourceEdit =
  | {
      readonly kind: 'set';
      readonly path: SourcePath;
      readonly value: CfnValue;
      /** Key behind which a new entry is put; without it, it is the last one. */
      readonly after?: string;
      /** Lines above a new entry, in YAML. */
      readonly comments?: readonly string[];
    }
  /** Puts an item before the one that has this index; the length of the list is its end. */
  | { readonly kind: 'insert'; readonly path: SourcePath; readonly value: CfnValue }
  | { readonly kind: 'remove'; readonly path: SourcePath };
