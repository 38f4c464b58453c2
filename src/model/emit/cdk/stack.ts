import type { CfnMap, CfnValue } from '../../cfn/value';
import type { Template, TemplateOutput, TemplateParameter, TemplateResource } from '../../template/template';
import { oneLine } from '../comment';
import { type Code, layOut, literal, object } from './code';
import { expression, type Scope } from './expression';
import { constructOf, nameGiver, propertyName, variableName } from './names';
import { type Dependency, declarationOrder, dependenciesByEnd, referencesIn } from './references';
import { fitsShape, type ResourceShape, resourceShape } from './shapes';
import { listName, listsIn, repeatedSubnetLists } from './subnet-lists';

const indent = '    ';

/** One stack as a TypeScript file with a class of the given name, written with L1 constructs only. */
export function printStack(template: Template, className: string): string {
  const typed = template.resources
    .filter((resource) => shapeFor(resource))
    .map((resource) => constructOf(resource.type));
  const modules = new Map([...typed].sort((a, b) => (a.module < b.module ? -1 : 1)).map((c) => [c.module, c.alias]));
  const body = constructorBody(template, [className, 'Construct', 'TemplatePart', 'rest', ...modules.values()]);
  const intro = [template.description, ...template.notes].filter((line) => line !== '');
  return [
    `import * as cdk from 'aws-cdk-lib';`,
    ...[...modules].map(([module, alias]) => `import * as ${alias} from '${module}';`),
    `import type { Construct } from 'constructs';`,
    ...(template.rest ? restImports(template) : []),
    '',
    ...intro.map(comment),
    `export class ${className} extends cdk.Stack {`,
    '  constructor(scope: Construct, id: string, props: cdk.StackProps = {}) {',
    ...body,
    '  }',
    '}',
    '',
  ].join('\n');
}

function restImports({ stackName }: Template): readonly string[] {
  return [`import { rest } from './${stackName}.rest';`, `import { TemplatePart } from './template-part';`];
}

function constructorBody(template: Template, taken: readonly string[]): readonly string[] {
  const stack = new StackWriter(template, taken);
  // What is included says these itself.
  const options = template.rest ? [] : [`this.templateOptions.templateFormatVersion = '2010-09-09';`];
  if (!template.rest && template.description !== '')
    options.push(`this.templateOptions.description = ${literal(template.description)};`);
  return [
    ...['super(scope, id, props);', ...options].map((line) => indent + line),
    ...(template.rest ? ['', stack.rest()] : []),
    ...(template.parameters.length > 0 ? ['', ...template.parameters.map((p) => stack.parameter(p))] : []),
    ...declarationOrder(template.resources).flatMap((r, i, all) => stack.resource(r, all[i - 1]?.section)),
    ...(template.outputs.length > 0 ? ['', ...template.outputs.map((output) => stack.output(output))] : []),
  ];
}

/** A line comment; TypeScript must not take it for a directive. */
function comment(text: string): string {
  return `// ${oneLine(text).replace(/^@(?=ts-)/, '@ ')}`;
}

/** The typed construct's shape, or undefined when the resource has to be a `cdk.CfnResource`. */
function shapeFor(resource: TemplateResource): ResourceShape | undefined {
  const shape = resourceShape(resource.type);
  return shape && fitsShape(resource.properties, shape.properties, shape) ? shape : undefined;
}

/** Writes statement after statement and remembers what has been declared. */
class StackWriter {
  readonly #scope = {
    resources: new Map<string, { variable: string; shape: ResourceShape | undefined }>(),
    parameters: new Map<string, { variable: string; type: string }>(),
    lists: new Map<string, string>(),
  } satisfies Scope;
  readonly #giveName: (wanted: string) => string;
  readonly #named: ReadonlySet<string>;
  readonly #constructIds: ReadonlySet<string>;
  readonly #subnetLists: ReadonlyMap<string, readonly string[]>;
  readonly #dependencies: ReadonlyMap<string, readonly Dependency[]>;

  constructor(template: Template, taken: readonly string[]) {
    this.#giveName = nameGiver(taken);
    this.#dependencies = dependenciesByEnd(template.resources);
    const values = [...template.resources.map((r) => r.properties), ...template.outputs.map((output) => output.value)];
    this.#named = new Set([...values.flatMap(referencesIn), ...this.#dependencies.keys()]);
    this.#constructIds = new Set([...template.resources, ...template.parameters].map((item) => item.logicalId));
    this.#subnetLists = repeatedSubnetLists(template);
  }

  /** What is no construct: conditions, mappings and whatever needs them. */
  rest(): string {
    let id = 'Rest';
    for (let n = 2; this.#constructIds.has(id); n++) id = `Rest${n}`;
    return construction('TemplatePart', id, 'rest', undefined);
  }

  parameter({ logicalId, type, description, default: initial, allowedPattern }: TemplateParameter): string {
    const variable = this.#variableFor(logicalId);
    const options: readonly (readonly [string, string | undefined])[] = [
      ['type', type],
      ['description', description],
      ['default', initial],
      ['allowedPattern', allowedPattern],
    ];
    const given = options.flatMap(([key, value]) => (value === undefined ? [] : [[key, literal(value)] as const]));
    if (variable) this.#scope.parameters.set(logicalId, { variable, type });
    return construction('cdk.CfnParameter', logicalId, object(given), variable);
  }

  resource(resource: TemplateResource, sectionBefore: string | undefined): readonly string[] {
    const { logicalId, type, properties } = resource;
    const shape = shapeFor(resource);
    const lists = this.#subnetListsOf(properties);
    const { alias, name } = constructOf(type);
    const [target, options]: [string, Code] = shape
      ? [`${alias}.${name}`, this.#properties(properties, shape)]
      : ['cdk.CfnResource', this.#rawResource(type, properties)];
    const variable = this.#variableFor(logicalId);
    if (variable) this.#scope.resources.set(logicalId, { variable, shape });
    const title =
      resource.section === sectionBefore || resource.section === ''
        ? []
        : ['', indent + comment(`--- ${resource.section}`)];
    const remark = resource.comment === undefined ? [] : [indent + comment(resource.comment)];
    return [
      ...title,
      ...lists,
      ...remark,
      construction(target, logicalId, options, variable),
      ...this.#dependenciesOf(logicalId),
    ];
  }

  output({ logicalId, description, value, exportName }: TemplateOutput): string {
    const texts: readonly (readonly [string, CfnValue | undefined])[] = [
      ['description', description === '' ? undefined : description],
      ['value', value],
      ['exportName', exportName],
    ];
    const options = object(
      texts.flatMap(([key, text]) => {
        return text === undefined ? [] : [[key, expression(text, 's', undefined, this.#scope)] as const];
      }),
    );
    if (!this.#constructIds.has(logicalId)) return construction('cdk.CfnOutput', logicalId, options, undefined);
    // An output may have the name of a resource, a construct may not.
    const variable = this.#giveName(variableName(`${logicalId}Output`));
    const statement = construction('cdk.CfnOutput', `${logicalId}-Output`, options, variable);
    return `${statement}\n${indent}${variable}.overrideLogicalId(${literal(logicalId)});`;
  }

  #variableFor(logicalId: string): string | undefined {
    return this.#named.has(logicalId) ? this.#giveName(variableName(logicalId)) : undefined;
  }

  #properties(properties: CfnMap, shape: ResourceShape): Code {
    return object(
      Object.entries(properties).map(([key, value]) => {
        const code = (shape.properties[key] ?? 'j').replace(/!$/, '');
        return [propertyName(key), expression(value, code, shape, this.#scope)];
      }),
    );
  }

  #rawResource(type: string, properties: CfnMap): Code {
    const raw = expression(properties, 'j', undefined, this.#scope);
    return object([['type', literal(type)], ...(raw === '{}' ? [] : [['properties', raw] as const])]);
  }

  /** Constants for the repeated lists that this resource is the first to use. */
  #subnetListsOf(properties: CfnMap): readonly string[] {
    const { lists, resources } = this.#scope;
    return listsIn(properties).flatMap((list) => {
      const key = JSON.stringify(list);
      const ids = this.#subnetLists.get(key) ?? [];
      const variables = ids.flatMap((id) => resources.get(id)?.variable ?? []);
      if (lists.has(key) || ids.length === 0 || variables.length < ids.length) return [];
      const name = this.#giveName(listName(variables));
      lists.set(key, name);
      return [`${indent}const ${name} = [${variables.map((variable) => `${variable}.ref`).join(', ')}];`];
    });
  }

  /** The dependencies that this resource is the last to be declared of. */
  #dependenciesOf(logicalId: string): readonly string[] {
    return (this.#dependencies.get(logicalId) ?? []).flatMap(({ from, to }) => {
      const [dependent, needed] = [this.#scope.resources.get(from), this.#scope.resources.get(to)];
      return dependent && needed ? [`${indent}${dependent.variable}.addResourceDependency(${needed.variable});`] : [];
    });
  }
}

function construction(target: string, logicalId: string, options: Code, variable: string | undefined): string {
  const start = variable === undefined ? '' : `const ${variable} = `;
  const head = `${indent}${start}new ${target}(this, ${literal(logicalId)}`;
  return options === '{}' ? `${head});` : `${head}, ${layOut(options, indent, head.length + 4)});`;
}
