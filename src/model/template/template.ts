import type { CfnMap, CfnValue } from '../cfn/value';

/** A resource as it will be printed. Order of keys in `properties` is the order they are printed in. */
export interface TemplateResource {
  readonly logicalId: string;
  /** Such as `AWS::EC2::VPC`. */
  readonly type: string;
  readonly properties: CfnMap;
  /** Logical ids, sorted, without duplicates. */
  readonly dependsOn: readonly string[];
  /** Title of the section this resource is printed under (a container or node of the diagram), as plain text. */
  readonly section: string;
  /** One sentence printed as a comment above the resource, in YAML and CDK. */
  readonly comment?: string;
  /** The node it came from: findings of a judge are mapped back through it. */
  readonly nodeId: string;
}

export interface TemplateParameter {
  readonly logicalId: string;
  readonly type: string;
  readonly description: string;
  readonly default?: string;
  readonly allowedPattern?: string;
}

export interface TemplateOutput {
  readonly logicalId: string;
  readonly description: string;
  readonly value: CfnValue;
  /** Name under which other stacks import it. */
  readonly exportName?: CfnValue;
}

/** One CloudFormation template: everything of one account and Region. Printers only print; all decisions are made here. */
export interface Template {
  /** `^[A-Za-z][A-Za-z0-9-]*$`, at most 128 characters. */
  readonly stackName: string;
  readonly description: string;
  /** 12 digits, or undefined when the diagram does not say. */
  readonly account: string | undefined;
  /** Such as `eu-central-1`, or undefined when the diagram does not say. */
  readonly region: string | undefined;
  readonly parameters: readonly TemplateParameter[];
  readonly resources: readonly TemplateResource[];
  readonly outputs: readonly TemplateOutput[];
  /** Index of the imported file that this stack is written into. */
  readonly file?: number;
  /** What is written as it was imported, beside the resources and outputs above: the rest of a template. */
  readonly rest?: CfnMap;
  /** Sentences for the README and the head of the template: what must be handed over or done by hand. */
  readonly notes: readonly string[];
}

/** A value that one stack gives and another needs: output `output` of `from` is passed as parameter `parameter` of `to`. */
export interface Handover {
  readonly from: string;
  readonly output: string;
  readonly to: string;
  readonly parameter: string;
}

/** All stacks of a diagram, in the order in which they must be deployed. */
export interface StackSet {
  readonly title: string;
  readonly stacks: readonly Template[];
  readonly handovers: readonly Handover[];
}

/** A file of an export, with its path relative to the chosen folder (always with `/`). */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}
