import { saveDiagram } from '../../src/model/document/save';
import { diagram, twoZones } from './diagram';

/** A file that is no diagram: what is wrong with it, its bytes, and a piece of the sentence that tells. */
export interface HostileFile {
  readonly wrong: string;
  readonly bytes: () => string | Uint8Array;
  readonly says: RegExp;
}

type Json = Record<string, unknown>;
interface Raw {
  [key: string]: unknown;
  nodes: Json[];
  wires: Json[];
  layout: { nodes: Json };
}

const whole = saveDiagram(
  twoZones()
    .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ direction: 'in', protocol: 'tcp' }] } })
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a'], listeners: [{ protocol: 'HTTP', port: 80 }] } })
    .node('ec2', 'box', { in: 'private-a' })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('targetGroup', 'group', { in: 'main' })
    .wire('web', 'group')
    .wire('group', 'box')
    .build(),
);

/** The good file after one change to its JSON. */
function changed(change: (raw: Raw) => void): () => string {
  return () => {
    const raw = JSON.parse(whole);
    change(raw);
    return JSON.stringify(raw, null, 2);
  };
}

function node(raw: Raw, kind: string): Json & { props: Json } {
  const found = raw.nodes.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`no ${kind} in the sample`);
  return found as Json & { props: Json };
}

function wire(raw: Raw): Json & { from: Json; to: Json } {
  return raw.wires[0] as Json & { from: Json; to: Json };
}

function put(target: Json | Raw, values: Json): void {
  Object.assign(target, values);
}

/** The good file cut off after a share of its length. */
const cut = (share: number) => () => whole.slice(0, Math.floor(whole.length * share));
const file = (nodes: string, layout = '{}') =>
  `{"format":"drawbridge","version":1,"nodes":${nodes},"wires":[],"layout":{"nodes":${layout}}}`;
const alb = (props: string) =>
  file(`[{"id":"n_a","kind":"alb","label":"","logicalId":"A","parent":null,"props":${props}}]`);
const manyKeys = (count: number) => Array.from({ length: count }, (_, i) => `"k${i}":1`).join(',');

const truncated: readonly HostileFile[] = [
  { wrong: 'nothing at all', bytes: () => '', says: /not a whole JSON file/ },
  { wrong: 'spaces only', bytes: () => ' \n \n', says: /not a whole JSON file/ },
  { wrong: 'the first byte', bytes: () => '{', says: /not a whole JSON file/ },
  { wrong: 'the first tenth', bytes: cut(0.1), says: /not a whole JSON file/ },
  { wrong: 'the first half', bytes: cut(0.5), says: /not a whole JSON file/ },
  { wrong: 'all but the last brace', bytes: () => whole.trimEnd().slice(0, -1), says: /not a whole JSON file/ },
  { wrong: 'two files in one', bytes: () => whole + whole, says: /not a whole JSON file/ },
  { wrong: 'marks of a merge conflict', bytes: () => `<<<<<<< HEAD\n${whole}`, says: /not a whole JSON file/ },
];

const notText: readonly HostileFile[] = [
  { wrong: 'NUL bytes', bytes: () => new Uint8Array(4096), says: /not a whole JSON file/ },
  { wrong: 'a picture', bytes: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), says: /UTF-8/ },
  { wrong: 'UTF-16 with its mark', bytes: () => Buffer.from(`\uFEFF${whole}`, 'utf16le'), says: /UTF-8/ },
  { wrong: 'UTF-16 without a mark', bytes: () => Buffer.from(whole, 'utf16le'), says: /not a whole JSON file/ },
  { wrong: 'half of an emoji', bytes: () => Buffer.from(whole).fill(0xf0, 300, 301), says: /UTF-8/ },
];

const foreign: readonly HostileFile[] = [
  { wrong: 'a list', bytes: () => '[]', says: /but a list/ },
  { wrong: 'a number', bytes: () => '42', says: /but a number/ },
  { wrong: 'null', bytes: () => 'null', says: /but null/ },
  { wrong: 'a text', bytes: () => '"drawbridge"', says: /but a string/ },
  { wrong: 'an empty object', bytes: () => '{}', says: /but other JSON/ },
  { wrong: 'an Excalidraw drawing', bytes: () => '{"type":"excalidraw","elements":[]}', says: /Excalidraw/ },
  { wrong: 'a tldraw drawing', bytes: () => '{"tldrawFileFormatVersion":1,"records":[]}', says: /tldraw/ },
  {
    wrong: 'a CloudFormation template as JSON',
    bytes: () => '{"AWSTemplateFormatVersion":"2010-09-09"}',
    says: /CloudFormation template/,
  },
];

const versions: readonly HostileFile[] = [
  { wrong: 'a newer version', bytes: changed((raw) => put(raw, { version: 99 })), says: /newer Drawbridge.*99/ },
  { wrong: 'version 0', bytes: changed((raw) => put(raw, { version: 0 })), says: /version: must be a whole number/ },
  {
    wrong: 'version 1.5',
    bytes: changed((raw) => put(raw, { version: 1.5 })),
    says: /version: must be a whole number/,
  },
  {
    wrong: 'version "1"',
    bytes: changed((raw) => put(raw, { version: '1' })),
    says: /version: must be a whole number/,
  },
  {
    wrong: 'no version',
    bytes: changed((raw) => put(raw, { version: undefined })),
    says: /version: must be a whole number/,
  },
];

const wrongTypes: readonly HostileFile[] = [
  { wrong: 'nodes as an object', bytes: changed((raw) => put(raw, { nodes: {} })), says: /nodes: / },
  { wrong: 'no wires', bytes: changed((raw) => put(raw, { wires: undefined })), says: /wires: / },
  { wrong: 'a node that is null', bytes: () => file('[null]'), says: /nodes\[0\]/ },
  {
    wrong: 'a kind of a later version',
    bytes: changed((raw) => put(node(raw, 'ec2'), { kind: 'quantumLedger' })),
    says: /kind: this version has no such kind/,
  },
  {
    wrong: 'a kind called constructor',
    bytes: changed((raw) => put(node(raw, 'ec2'), { kind: 'constructor' })),
    says: /no such kind/,
  },
  { wrong: 'a label that is a number', bytes: changed((raw) => put(node(raw, 'ec2'), { label: 7 })), says: /label: / },
  {
    wrong: 'a property of the wrong type',
    bytes: changed((raw) => put(node(raw, 'alb').props, { idleTimeout: 'long' })),
    says: /props\.idleTimeout: /,
  },
  {
    wrong: 'a property nobody knows',
    bytes: changed((raw) => put(node(raw, 'alb').props, { colour: 'red' })),
    says: /"colour"/,
  },
  { wrong: 'a section nobody knows', bytes: changed((raw) => put(raw, { extra: 1 })), says: /"extra"/ },
  {
    wrong: 'a place at infinity',
    bytes: () => file('[]', '{"n_a":{"x":1e999,"y":0}}'),
    says: /layout\.nodes\.n_a\.x: .*Infinity/,
  },
  {
    wrong: 'a place too far away',
    bytes: changed((raw) => put(raw.layout.nodes, { n_box: { x: 9e9, y: 0 } })),
    says: /layout\.nodes\.n_box\.x: /,
  },
];

const ids: readonly HostileFile[] = [
  {
    wrong: 'two nodes with one id',
    bytes: changed((raw) => put(node(raw, 'ec2'), { id: node(raw, 'alb').id })),
    says: /two nodes have the id n_web/,
  },
  {
    wrong: 'logical ids that differ only in case',
    bytes: changed((raw) => put(node(raw, 'ec2'), { logicalId: 'WEB' })),
    says: /two nodes have the logical id/,
  },
  {
    wrong: 'two rows with one id',
    bytes: changed((raw) => {
      const rows = node(raw, 'alb').props.listeners as Json[];
      rows.push({ ...rows[0] });
    }),
    says: /two rows have the id/,
  },
  {
    wrong: 'two wires with one id',
    bytes: changed((raw) => put(raw, { wires: [...raw.wires, raw.wires[0]] })),
    says: /two wires have the id/,
  },
  {
    wrong: 'a node id called __proto__',
    bytes: changed((raw) => put(node(raw, 'ec2'), { id: '__proto__' })),
    says: /id: /,
  },
  {
    wrong: 'a logical id with a quote',
    bytes: changed((raw) => put(node(raw, 'ec2'), { logicalId: 'A"; DROP' })),
    says: /logicalId: /,
  },
  { wrong: '__proto__ as a property', bytes: () => alb('{"__proto__":{"polluted":true}}'), says: /__proto__/ },
  { wrong: '__proto__ as a section', bytes: () => `{"__proto__":{},${file('[]').slice(1)}`, says: /__proto__/ },
];

const references: readonly HostileFile[] = [
  {
    wrong: 'a node inside itself',
    bytes: changed((raw) => put(node(raw, 'vpc'), { parent: node(raw, 'vpc').id })),
    says: /contain itself/,
  },
  {
    wrong: 'a circle of containers',
    bytes: changed((raw) => put(node(raw, 'account'), { parent: node(raw, 'subnet').id })),
    says: /contain itself/,
  },
  {
    wrong: 'a parent that is not there',
    bytes: changed((raw) => put(node(raw, 'ec2'), { parent: 'n_gone' })),
    says: /no node n_gone/,
  },
  {
    wrong: 'a parent that holds nothing',
    bytes: changed((raw) => put(node(raw, 'ec2'), { parent: node(raw, 'alb').id })),
    says: /cannot hold other nodes/,
  },
  {
    wrong: 'a wire to nowhere',
    bytes: changed((raw) => put(wire(raw).to, { node: 'n_gone' })),
    says: /wires\[0\]\.to\.node: there is no node n_gone/,
  },
  {
    wrong: 'a wire from a row that is not there',
    bytes: changed((raw) => put(wire(raw).from, { port: 'r_gone' })),
    says: /no port r_gone/,
  },
  {
    wrong: 'a span of a subnet that is not there',
    bytes: changed((raw) => put(node(raw, 'alb').props, { subnets: ['n_gone'] })),
    says: /props\.subnets\[0\]: there is no node n_gone/,
  },
  {
    wrong: 'a security group that is an instance',
    bytes: changed((raw) => put(node(raw, 'alb').props, { securityGroups: [node(raw, 'ec2').id] })),
    says: /n_box is of kind EC2 instance/,
  },
  { wrong: 'containers nested 100 deep', bytes: () => saveDiagram(nested(100)), says: /more than 64 deep/ },
];

function nested(depth: number) {
  let builder = diagram().node('account', 'a0');
  for (let i = 1; i < depth; i++) builder = builder.node('account', `a${i}`, { in: `a${i - 1}` });
  return builder.build();
}

const huge: readonly HostileFile[] = [
  { wrong: '50 MB', bytes: () => new Uint8Array(50 * 1024 * 1024).fill(0x20), says: /too large.*20 MB/ },
  { wrong: '100,000 brackets', bytes: () => '['.repeat(100_000), says: /nested more than 64/ },
  { wrong: '100,000 objects in objects', bytes: () => '{"a":'.repeat(100_000), says: /nested more than 64/ },
  {
    wrong: 'a label of 10 MB',
    bytes: changed((raw) => put(node(raw, 'ec2'), { label: 'x'.repeat(1e7) })),
    says: /label: /,
  },
  { wrong: 'a million nodes that are 0', bytes: () => file(`[${'0,'.repeat(1e6)}0]`), says: /nodes: has more entries/ },
  {
    wrong: 'a million subnets that are 0',
    bytes: () => alb(`{"subnets":[${'0,'.repeat(1e6)}0]}`),
    says: /props\.subnets: has more entries/,
  },
  { wrong: 'half a million properties', bytes: () => alb(`{${manyKeys(5e5)}}`), says: /props: has more entries/ },
  { wrong: 'half a million places', bytes: () => file('[]', `{${manyKeys(5e5)}}`), says: /layout\.nodes: has more/ },
  { wrong: '99,000 wrong places', bytes: () => file('[]', `{${manyKeys(99_000)}}`), says: /layout\.nodes\.k0: / },
  { wrong: '49,000 empty nodes', bytes: () => file(`[${'{"kind":"alb"},'.repeat(49_000)}{}]`), says: /nodes\[0\]/ },
];

const nastyWords: readonly HostileFile[] = [
  {
    wrong: 'line breaks and terminal codes in a key',
    bytes: changed((raw) => put(raw, { 'a\nb\u001b[31m\u2028c': 1 })),
    says: /Unrecognized key/,
  },
  {
    wrong: 'line breaks in a place id',
    bytes: changed((raw) => put(raw.layout.nodes, { 'n\n\n\u0007': { x: 0, y: 0 } })),
    says: /layout\.nodes/,
  },
];

/** Every way we know in which a file fails to be a diagram. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...truncated,
  ...notText,
  ...foreign,
  ...versions,
  ...wrongTypes,
  ...ids,
  ...references,
  ...huge,
  ...nastyWords,
];
