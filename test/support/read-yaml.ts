import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Reads a CloudFormation template written in YAML as the tree its JSON would have, with the rules of either YAML. */
export function readYaml(text: string, version: '1.1' | '1.2'): unknown {
  const document = parseDocument(text, {
    version,
    schema: version === '1.2' ? 'core' : 'yaml-1.1',
    logLevel: 'silent',
  });
  if (document.errors.length > 0) throw new Error(document.errors.map((error) => error.message).join('\n'));
  return treeOf(document.contents);
}

function treeOf(node: unknown): unknown {
  if (isAlias(node)) throw new Error('a template has no aliases');
  if (isSeq(node)) return tagged(node.tag, node.items.map(treeOf));
  if (isMap(node)) return tagged(node.tag, Object.fromEntries(node.items.map((p) => [treeOf(p.key), treeOf(p.value)])));
  return isScalar(node) ? tagged(node.tag, node.value) : node;
}

function tagged(tag: string | undefined, value: unknown): unknown {
  if (!tag?.startsWith('!')) return value;
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name !== 'GetAtt' || typeof value !== 'string') return { [`Fn::${name}`]: value };
  const dot = value.indexOf('.');
  return { 'Fn::GetAtt': [value.slice(0, dot), value.slice(dot + 1)] };
}
