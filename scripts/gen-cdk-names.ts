import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, Resource, SpecDatabase, TypeDefinition } from '@aws-cdk/service-spec-types';
import { cdkTypes } from './cdk-types';

/** What the CDK printer must know of each resource type, as text: same service specification, same bytes. */
export function generateCdkNames(): string {
  const db = loadAwsServiceSpecSync();
  const entries = [...cdkTypes].sort().map((type) => [type, describe(db, type)]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function describe(db: SpecDatabase, type: string) {
  const resource: Resource = db.lookup('resource', 'cloudFormationType', 'equals', type).only();
  const definitions = db.follow('usesType', resource).map((link) => link.entity);
  return {
    attributes: attributesOf(resource),
    properties: propertiesOf(db, resource.properties),
    shapes: sorted(reachable(resource, definitions).map((d) => [d.name, propertiesOf(db, d.properties)])),
  };
}

/** Only attributes that are strings or lists of strings have a typed property that the printer uses. */
function attributesOf(resource: Resource): Record<string, string> {
  const codes = Object.entries(resource.attributes).map(([name, a]): [string, string] => [name, attributeCode(a.type)]);
  return sorted(codes.filter(([, code]) => code !== ''));
}

function attributeCode(type: PropertyType): string {
  if (type.type === 'string') return 's';
  return type.type === 'array' && type.element.type === 'string' ? 's[]' : '';
}

/** Definitions that properties reach; the specification also has some that only attributes use. */
function reachable(resource: Resource, all: readonly TypeDefinition[]): readonly TypeDefinition[] {
  const found = new Set<TypeDefinition>();
  const visit = (properties: Record<string, Property>) => {
    for (const id of Object.values(properties).flatMap((p) => referencesOf(cdkType(p)))) {
      const definition = all.find((d) => d.$id === id);
      if (!definition) throw new Error(`${resource.cloudFormationType}: definition ${id} is not linked`);
      if (found.has(definition)) continue;
      found.add(definition);
      visit(definition.properties);
    }
  };
  visit(resource.properties);
  return [...found];
}

/** CDK keeps the type that a property had first, so as not to break its users. */
function cdkType(property: Property): PropertyType {
  return property.previousTypes?.[0] ?? property.type;
}

function referencesOf(type: PropertyType): readonly string[] {
  if (type.type === 'ref') return [type.reference.$ref];
  if (type.type === 'array' || type.type === 'map') return referencesOf(type.element);
  return [];
}

function propertiesOf(db: SpecDatabase, properties: Record<string, Property>): Record<string, string> {
  return sorted(Object.entries(properties).map(([name, p]) => [name, code(db, cdkType(p)) + (p.required ? '!' : '')]));
}

/** The notation is explained in src/model/emit/cdk/shapes.ts. */
function code(db: SpecDatabase, type: PropertyType): string {
  switch (type.type) {
    case 'string':
      return 's';
    case 'date-time':
      return 'x';
    case 'integer':
    case 'number':
      return 'n';
    case 'boolean':
      return 'b';
    case 'tag':
      return 't';
    case 'array':
      return `${code(db, type.element)}[]`;
    case 'map':
      return `${code(db, type.element)}{}`;
    case 'ref':
      return `#${db.get('typeDefinition', type.reference.$ref).name}`;
    case 'json':
      return 'j';
    case 'union':
      return type.types.some((member) => member.type === 'json') ? 'j' : 'x';
    default:
      throw new Error(`no notation for ${JSON.stringify(type)}`);
  }
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
