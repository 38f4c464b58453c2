import type { CfnMap, CfnValue } from '../cfn/value';
import type { Template, TemplateOutput, TemplateParameter, TemplateResource } from '../template/template';

/** The template as CloudFormation defines it: what JSON prints, and what YAML and CDK must be equal to. */
export function templateTree(template: Template): CfnMap {
  return withoutEmpty({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: template.description,
    Parameters: byLogicalId(template.parameters, parameterTree),
    Resources: byLogicalId(template.resources, resourceTree),
    Outputs: byLogicalId(template.outputs, outputTree),
  });
}

/** A parameter as CloudFormation defines it. */
export function parameterTree(parameter: TemplateParameter): CfnMap {
  return {
    Type: parameter.type,
    Description: parameter.description,
    ...(parameter.default === undefined ? {} : { Default: parameter.default }),
    ...(parameter.allowedPattern === undefined ? {} : { AllowedPattern: parameter.allowedPattern }),
  };
}

/** A resource as CloudFormation defines it. */
export function resourceTree({ type, dependsOn, properties }: TemplateResource): CfnMap {
  const [first, ...others] = dependsOn;
  return {
    Type: type,
    ...(first === undefined ? {} : { DependsOn: others.length === 0 ? first : dependsOn }),
    ...withoutEmpty({ Properties: properties }),
  };
}

/** An output as CloudFormation defines it. */
export function outputTree({ description, value, exportName }: TemplateOutput): CfnMap {
  return {
    ...(description === '' ? {} : { Description: description }),
    Value: value,
    ...(exportName === undefined ? {} : { Export: { Name: exportName } }),
  };
}

function byLogicalId<T extends { readonly logicalId: string }>(items: readonly T[], tree: (item: T) => CfnMap): CfnMap {
  return Object.fromEntries(items.map((item) => [item.logicalId, tree(item)]));
}

function withoutEmpty(map: CfnMap): CfnMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: CfnValue): boolean {
  return value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
