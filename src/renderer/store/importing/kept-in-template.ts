import type { CfnMap, CfnValue } from '../../../model/cfn/value';
import type { Place } from '../../../model/document/diagram';
import { DEFAULT_SETTINGS } from '../../../model/document/diagram';
import { type KeptLayout, layoutOf } from '../../../model/document/kept-layout';
import { sameData } from '../../../model/lib/same-data';
import { applyEdits } from '../../../model/source/apply-edits';
import { parseTemplate } from '../../../model/source/parse-template';
import { nodeAt } from '../../../model/source/places';
import type { SourcePath } from '../../../model/source/template';
import { toValue } from '../../../model/source/value';

/** Where a template's own metadata keeps the layout, when that is what somebody chose. */
const METADATA: SourcePath = ['Metadata', 'Drawbridge'];

/** The layout that a template keeps in its metadata; undefined where there is none. */
export function layoutIn(name: string, text: string): KeptLayout | undefined {
  // Reading a large template takes a while: only those that mention us are looked into.
  if (!text.includes('drawbridge-layout')) return undefined;
  const parsed = parseTemplate(name, text);
  const kept = parsed.ok ? nodeAt(parsed.value.root, METADATA) : undefined;
  return kept && fromMetadata(toValue(kept));
}

/** The text of a template with the layout in its metadata; nothing else of it changes. */
export function withLayoutIn(name: string, text: string, kept: KeptLayout): string {
  const parsed = parseTemplate(name, text);
  return parsed.ok ? applyEdits(parsed.value, [{ kind: 'set', path: METADATA, value: toMetadata(kept) }]) : text;
}

/** One line a node, for people have to scroll past it. */
function toMetadata({ format, version, settings, values, nodes, drawn, beside }: KeptLayout): CfnMap {
  const own = settings && !sameData(settings, DEFAULT_SETTINGS) ? { Settings: JSON.stringify(settings) } : {};
  return {
    Format: format,
    Version: version,
    ...own,
    ...(values ? { Values: JSON.stringify(values) } : {}),
    ...(drawn ? { Drawn: JSON.stringify(drawn) } : {}),
    ...(beside ? { Beside: JSON.stringify(beside) } : {}),
    Layout: Object.fromEntries(Object.entries(nodes).map(([name, place]) => [name, placeText(place)])),
  };
}

function fromMetadata(value: CfnValue): KeptLayout | undefined {
  const { Format, Version, Settings, Values, Drawn, Beside, Layout } = mapOf(value);
  const nodes = Object.fromEntries(
    Object.entries(mapOf(Layout)).map(([name, text]) => [name, placeFrom(String(text))]),
  );
  return layoutOf({
    format: Format,
    version: Version,
    nodes,
    ...(typeof Settings === 'string' ? { settings: fromJson(Settings) } : {}),
    ...(typeof Values === 'string' ? { values: fromJson(Values) } : {}),
    ...(typeof Drawn === 'string' ? { drawn: fromJson(Drawn) } : {}),
    ...(typeof Beside === 'string' ? { beside: fromJson(Beside) } : {}),
  });
}

function mapOf(value: CfnValue | undefined): CfnMap {
  return typeof value === 'object' && !Array.isArray(value) ? (value as CfnMap) : {};
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `120 80`, with a size `120 80 600 400`; folded `120 80 240` and `120 80 600 400 180`. */
function placeText({ x, y, width, height, folded }: Place): string {
  return [x, y, width, height, folded].filter((part) => part !== undefined).join(' ');
}

function placeFrom(text: string): object {
  const [x, y, ...rest] = text.split(' ').map(Number);
  const [width, height, folded] = rest.length === 1 ? [undefined, undefined, ...rest] : rest;
  return {
    x,
    y,
    ...(width === undefined ? {} : { width, height }),
    ...(folded === undefined ? {} : { folded }),
  };
}
