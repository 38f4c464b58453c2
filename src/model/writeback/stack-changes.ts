import { isList } from '../cfn/value';
import { outputTree, parameterTree } from '../emit/template-tree';
import { sameData } from '../lib/same-data';
import { nodeAt, valueAt } from '../source/places';
import { referencesIn } from '../source/references';
import type { SourceEdit, SourcePath, SourceResource, SourceTemplate } from '../source/template';
import type { TemplateParameter, TemplateResource } from '../template/template';
import { addNeeded, dependencyEdits, insertion } from './additions';
import { withNamesInAddresses } from './named-in-text';
import { asLearned, byId, inFileWords, NO_PARTS, type Parts } from './parts';
import { saysSame } from './says-same';
import { type Outcome, patchValue } from './three-way';

const SAM = 'AWS::Serverless::';

/** What is to be written into one file. */
export interface StackChanges {
  readonly edits: readonly SourceEdit[];
  /** Sentences about what the file has no place for. */
  readonly unwritten: readonly string[];
  /** Names that the file loses. */
  readonly removed: ReadonlySet<string>;
}

/** Nodes, and resources of the file, that are gone, whatever was emitted of them. */
export interface Gone {
  readonly nodes: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
}

/** The differences between what a file's stack was when it was imported and what it is now, as edits of the file. */
export function changesOf(
  file: SourceTemplate,
  before: Parts | undefined,
  after: Parts | undefined,
  gone: Gone,
): StackChanges {
  const was = asLearned(file, before ?? NO_PARTS);
  const is = inFileWords(file, before ?? NO_PARTS, after ?? NO_PARTS);
  const out: Outcome = { edits: [], lost: [] };
  const elsewhere: string[] = [];
  const [old, now] = [byId(was.resources), byId(is.resources)];
  const added = new Set([...now.keys()].filter((id) => !old.has(id) && !file.resources.has(id)));
  for (const [id, resource] of now) {
    const earlier = old.get(id);
    const written = file.resources.get(id);
    const isOther = isOfOtherType(written, earlier);
    if (written && !earlier) {
      // What nobody could read of it would be overwritten by what is usual.
      if (!saysAll(written, resource)) elsewhere.push(described({ ...resource, type: written.type }));
    } else if (written && !isOther) changeResource(out, file, earlier, resource, added);
    else if (!earlier) out.edits.push(insertion(resource, file, is, added));
    else if (!isSame(earlier, resource))
      elsewhere.push(described({ ...resource, type: written?.type ?? resource.type }));
  }
  const removed = removedIds(file, old, now, gone);
  const lostIds = [...old.values()].filter(({ logicalId, nodeId }) => {
    return !now.has(logicalId) && !file.resources.has(logicalId) && !gone.nodes.has(nodeId);
  });
  for (const id of removed) out.edits.push({ kind: 'remove', path: ['Resources', id] });
  changeOutputs(out, file, was, is);
  changeParameters(out, file, was, is);
  tellOfLists(out, file, was);
  addNeeded(out.edits, file, is, added);
  const places = new Set([...out.lost.map(placeText), ...elsewhere, ...lostIds.map(described)]);
  const edits = withNamesInAddresses(file, out.edits);
  return { edits, unwritten: [...places].map((what) => sentence(file, what)), removed };
}

function changeResource(
  out: Outcome,
  file: SourceTemplate,
  before: TemplateResource | undefined,
  after: TemplateResource,
  added: ReadonlySet<string>,
): void {
  const { logicalId } = after;
  const path: SourcePath = ['Resources', logicalId];
  const node = nodeAt(file.root, [...path, 'Properties']);
  if (before?.type !== undefined && before.type !== after.type) {
    out.edits.push({ kind: 'set', path: [...path, 'Type'], value: after.type });
  }
  const properties = before?.properties ?? {};
  const next = asSam(out, file, logicalId, properties, after.properties);
  if (node) patchValue(out, [...path, 'Properties'], properties, next, node);
  else changeEach(out, [...path, 'Properties'], properties, next);
  out.edits.push(...dependencyEdits(file, logicalId, before?.dependsOn ?? [], after.dependsOn, added));
}

/** Properties that SAM says in another form, under the same name or another one: https://docs.aws.amazon.com/serverless-application-model/ */
const OTHERWISE_IN_SAM = ['EndpointConfiguration', 'Policy', 'Tags'];

/**
 * One expression may give a whole list, such as a parameter. What stands for its items in the drawing has no name in the text:
 * a list of such items would ask for each of them anew.
 */
function tellOfLists(out: Outcome, file: SourceTemplate, was: Parts): void {
  const nameless = new Set(was.parameters.map(({ logicalId }) => logicalId).filter((id) => !file.parameters.has(id)));
  const isOfItems = (edit: SourceEdit) =>
    edit.kind === 'set' &&
    nodeAt(file.root, edit.path) !== undefined &&
    typeof edit.value === 'object' &&
    isList(edit.value) &&
    referencesIn(edit.value).some(({ id }) => nameless.has(id));
  const inVain = nameless.size === 0 ? [] : out.edits.filter(isOfItems);
  for (const edit of inVain) {
    out.lost.push(edit.path);
    out.edits.splice(out.edits.indexOf(edit), 1);
  }
}

/** The properties of a resource as far as SAM says them like what it makes of them; the others stay, and are told. */
function asSam(
  out: Outcome,
  file: SourceTemplate,
  logicalId: string,
  before: TemplateResource['properties'],
  after: TemplateResource['properties'],
): TemplateResource['properties'] {
  if (!file.resources.get(logicalId)?.type.startsWith(SAM)) return after;
  const otherwise = OTHERWISE_IN_SAM.filter((key) => !sameData(before[key], after[key]));
  for (const key of otherwise) out.lost.push(['Resources', logicalId, 'Properties', key]);
  const kept = otherwise.flatMap((key) => (before[key] === undefined ? [] : [[key, before[key]] as const]));
  const rest = Object.entries(after).filter(([key]) => !otherwise.includes(key));
  return Object.fromEntries([...rest, ...kept]);
}

/** Properties of a resource that has none in the file. */
function changeEach(
  out: Outcome,
  path: SourcePath,
  before: TemplateResource['properties'],
  after: TemplateResource['properties'],
): void {
  for (const [key, value] of Object.entries(after)) patchValue(out, [...path, key], before[key], value, undefined);
}

/**
 * A resource that stands for a node of which the emitter writes another type, such as a cluster for a database, has other
 * properties. Those of SAM have the names of what they become.
 */
function isOfOtherType(written: SourceResource | undefined, emitted: TemplateResource | undefined): boolean {
  if (!written || !emitted || written.type === emitted.type) return false;
  return !written.type.startsWith(SAM);
}

function saysAll({ properties }: SourceResource, emitted: TemplateResource): boolean {
  return Object.entries(emitted.properties).every(([name, value]) => saysSame(properties[name], value));
}

function isSame(a: TemplateResource, b: TemplateResource): boolean {
  return a.type === b.type && sameData(a.properties, b.properties) && sameData(a.dependsOn, b.dependsOn);
}

function removedIds(
  file: SourceTemplate,
  old: ReadonlyMap<string, TemplateResource>,
  now: ReadonlyMap<string, TemplateResource>,
  gone: Gone,
): ReadonlySet<string> {
  return new Set([...old.keys(), ...gone.resources].filter((id) => file.resources.has(id) && !now.has(id)));
}

function changeOutputs(out: Outcome, file: SourceTemplate, was: Parts, is: Parts): void {
  const section = valueAt(file.root, 'Outputs');
  const [old, now] = [byId(was.outputs), byId(is.outputs)];
  for (const [id, output] of now) {
    const [before, node] = [old.get(id), valueAt(section, id)];
    const path: SourcePath = ['Outputs', id];
    if (node) patchValue(out, path, before && outputTree(before), outputTree(output), node);
    else if (!before) out.edits.push({ kind: 'set', path, value: outputTree(output) });
  }
  for (const id of old.keys()) {
    if (!now.has(id) && valueAt(section, id)) out.edits.push({ kind: 'remove', path: ['Outputs', id] });
  }
}

function changeParameters(out: Outcome, file: SourceTemplate, was: Parts, is: Parts): void {
  const section = valueAt(file.root, 'Parameters');
  const old = byId(was.parameters);
  for (const [id, parameter] of byId(is.parameters)) {
    const [before, node] = [old.get(id), valueAt(section, id)];
    // What a parameter is for is said in the template's own words.
    const told = (each: TemplateParameter) => parameterTree({ ...each, description: '' });
    if (before && node) patchValue(out, ['Parameters', id], told(before), told(parameter), node);
  }
}

function described({ logicalId, type }: TemplateResource): string {
  return `${type} ${logicalId}`;
}

function placeText(path: SourcePath): string {
  const [, id, , ...rest] = path;
  return `${rest.filter((step) => typeof step === 'string').join('.')} of ${id}`;
}

function sentence(file: SourceTemplate, what: string): string {
  return `${file.name} says ${what} in a way of its own: make this change in the template.`;
}
