import type { CfnMap } from '../cfn/value';
import { err, ok, type Result } from '../lib/result';
import { entryOf, lineAndColumn, valueAt } from './places';
import { type ReadError, readDocument } from './read-document';
import { readTree } from './read-tree';
import type {
  SourceEntry,
  SourceError,
  SourceMap,
  SourceNode,
  SourceParameter,
  SourceResource,
  SourceTemplate,
} from './template';
import { scalarText, toMap, toValue } from './value';

/** Reads a CloudFormation template, YAML or JSON. `name` is what the file is called in sentences about it. */
export function parseTemplate(name: string, text: string): Result<SourceTemplate, SourceError> {
  const format = isJson(text) ? 'json' : 'yaml';
  const document = readDocument(text);
  if (!document.ok) return err(refusal(name, format, text, document.error));
  const tree = readTree(text, document.value);
  if (!tree.ok) return err(refusal(name, format, text, tree.error));
  const { root } = tree.value;
  if (root?.type !== 'map') return err(noTemplate(name, text.trim() === '' ? 'is empty' : 'holds no sections'));
  const resources = valueAt(root, 'Resources');
  if (resources?.type !== 'map') return err(noResources(name));
  return ok({
    name,
    format,
    text,
    root,
    resources: resourcesOf(resources),
    parameters: parametersOf(valueAt(root, 'Parameters')),
    mappings: toMap(valueAt(root, 'Mappings')),
    conditions: toMap(valueAt(root, 'Conditions')),
    outputs: toMap(valueAt(root, 'Outputs')),
    transforms: transformsOf(valueAt(root, 'Transform')),
    globals: toMap(valueAt(root, 'Globals')),
    remarks: tree.value.flaws.map(({ offset, message }) => ({ message, ...lineAndColumn(text, offset) })),
  });
}

/** A cheap look at a text: whether it claims to be a template. What it is otherwise is not asked. */
export function isTemplate(text: string): boolean {
  if (isJson(text)) return /"Resources"\s*:/.test(text);
  return /^(?:Resources|AWSTemplateFormatVersion|["'](?:Resources|AWSTemplateFormatVersion)["'])[ \t]*:/m.test(text);
}

/** Whether a file's name says that it may hold a template. */
export function isNamedAsTemplate(name: string): boolean {
  return /\.(?:ya?ml|json|template)$/i.test(name);
}

function isJson(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text);
}

function refusal(
  name: string,
  format: 'yaml' | 'json',
  text: string,
  { code, message, offset }: ReadError,
): SourceError {
  const place = offset === undefined ? undefined : lineAndColumn(text, offset);
  const line = place ? ` at line ${place.line}, column ${place.column}` : '';
  if (code !== 'not-yaml') return { code, sentence: `${name} ${message}${line}.`, ...place };
  const isNot = format === 'json' ? 'not-json' : 'not-yaml';
  const language = format === 'json' ? 'JSON' : 'YAML';
  return {
    code: isNot,
    sentence: `${name} cannot be read as ${language}${line}: ${message.replace(/\.$/, '')}.`,
    ...place,
  };
}

function noTemplate(name: string, why: string): SourceError {
  return { code: 'no-template', sentence: `${name} is not a CloudFormation template: it ${why}.` };
}

function noResources(name: string): SourceError {
  return {
    code: 'no-resources',
    sentence: `${name} is not a CloudFormation template: it has no section "Resources" with resources by their logical ids.`,
  };
}

function resourcesOf(section: SourceMap): ReadonlyMap<string, SourceResource> {
  return new Map(section.entries.map((entry) => [entry.key, resourceOf(entry)]));
}

const READ_APART: ReadonlySet<string> = new Set(['Type', 'Properties', 'Condition', 'DependsOn']);

function resourceOf(written: SourceEntry): SourceResource {
  const { key: logicalId, value } = written;
  const condition = textOf(valueAt(value, 'Condition'));
  const others = value.type === 'map' ? value.entries.filter(({ key }) => !READ_APART.has(key)) : [];
  return {
    logicalId,
    type: textOf(valueAt(value, 'Type')) ?? '',
    properties: toMap(valueAt(value, 'Properties')),
    ...(condition === undefined ? {} : { condition }),
    dependsOn: textsOf(valueAt(value, 'DependsOn')),
    attributes: attributesOf(others),
    written,
  };
}

function attributesOf(entries: readonly SourceEntry[]): CfnMap {
  return Object.fromEntries(entries.map(({ key, value }) => [key, toValue(value)]));
}

function parametersOf(section: SourceNode | undefined): ReadonlyMap<string, SourceParameter> {
  const entries = section?.type === 'map' ? section.entries : [];
  return new Map(entries.map(({ key, value }) => [key, parameterOf(key, value)]));
}

function parameterOf(name: string, value: SourceNode): SourceParameter {
  const initial = textOf(valueAt(value, 'Default'));
  const description = textOf(valueAt(value, 'Description'));
  return {
    name,
    type: textOf(valueAt(value, 'Type')) ?? 'String',
    ...(initial === undefined ? {} : { default: initial }),
    ...(description === undefined ? {} : { description }),
    allowed: textsOf(valueAt(value, 'AllowedValues')),
  };
}

function transformsOf(section: SourceNode | undefined): readonly string[] {
  const all = section?.type === 'list' ? section.items : section ? [section] : [];
  return all.flatMap((each) => textOf(each) ?? textOf(entryOf(each, 'Name')?.value) ?? []);
}

/** A scalar without a function as text. */
function textOf(node: SourceNode | undefined): string | undefined {
  return node?.type === 'scalar' && !node.tag?.startsWith('!') ? scalarText(node) : undefined;
}

/** One text, or a list of them. */
function textsOf(node: SourceNode | undefined): readonly string[] {
  if (node?.type === 'list') return node.items.flatMap((item) => textOf(item) ?? []);
  return textOf(node) === '' ? [] : [textOf(node) ?? []].flat();
}
