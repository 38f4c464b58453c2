import type { Diagram, DiagramNode } from '../../../model/document/diagram';
import { hiddenIn, isFolded } from '../../../model/document/folding';
import { listOfRow, rowsOf } from '../../../model/document/references';
import type { Facts } from '../../../model/facts/facts';
import type { Finding, Findings } from '../../../model/findings/validate';
import { isOf } from '../../../model/graph/graph';
import type { NodeId } from '../../../model/kinds/fields';
import type { ContainerStyle } from '../../../model/kinds/kind';
import { kindOf } from '../../../model/kinds/registry';
import { kindsInRows } from '../../../model/layout/folded-row';
import { sizeOfNode } from '../../../model/layout/node-size';
import type { Picture, Shadow } from '../../../model/layout/picture';
import { addressWithin } from '../../../model/lib/fixed-addresses';
import { compare } from '../../../model/lib/order';
import { EMPTY, type Inside, insideOf } from '../far/inside';
import { isAbsent } from './absent';
import type { Badge, ContainerData, ContainerFlowNode, FlowNode, LeafFlowNode, RowData, ShadowFlowNode } from './data';
import { repeatOf, stackOf } from './stand-ins';

/** Wires lie above containers and below nodes. */
export const LAYER = { wires: 100, shadows: 110, leaves: 120 } as const;

/** What the canvas shows of a document, as React Flow nodes: parents first, positions relative to the parent. */
export function toFlowNodes(doc: Diagram, facts: Facts, findings: Findings, picture: Picture): readonly FlowNode[] {
  const shadowsIn = groupBySubnet(picture.shadows);
  const inside = insideOf(doc, findings);
  const kinds = kindsInRows(doc);
  const hidden = hiddenIn(doc);
  // The graph leaves out what is not made with the values the design is looked at with; it is drawn all the same.
  const children = groupByParent(doc);
  const nodes: FlowNode[] = [];
  const visit = (parent: NodeId | null, depth: number) => {
    for (const node of inReadingOrder(doc, children.get(parent) ?? [])) {
      const kind = kindOf(node.kind);
      if (kind.listedOnly || hidden.has(node.id)) continue;
      const badge = badgeOf(findings.byNode.get(node.id));
      if (!kind.container) nodes.push(leaf(doc, facts, node, badge, inside.get(node.id) ?? EMPTY));
      else {
        const folded = isFolded(doc, node.id) ? (kinds.get(node.id) ?? []) : null;
        nodes.push(container(doc, facts, node, { badge, inside: inside.get(node.id) ?? EMPTY, folded }, depth));
        if (folded) continue;
        for (const shadow of shadowsIn.get(node.id) ?? []) nodes.push(shadowNode(doc, picture, shadow));
        visit(node.id, depth + 1);
      }
    }
  };
  visit(null, 0);
  return nodes;
}

/** From the top left to the bottom right: the order in which Tab walks. */
function inReadingOrder(doc: Diagram, nodes: readonly DiagramNode[]): readonly DiagramNode[] {
  const at = (node: DiagramNode) => doc.layout[node.id] ?? { x: 0, y: 0 };
  return [...nodes].sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x || compare(a.id, b.id));
}

function groupByParent({ nodes }: Diagram): ReadonlyMap<NodeId | null, readonly DiagramNode[]> {
  const groups = new Map<NodeId | null, DiagramNode[]>();
  for (const node of Object.values(nodes)) {
    const group = groups.get(node.parent);
    if (group) group.push(node);
    else groups.set(node.parent, [node]);
  }
  return groups;
}

function groupBySubnet(shadows: readonly Shadow[]): ReadonlyMap<NodeId, readonly Shadow[]> {
  const groups = new Map<NodeId, Shadow[]>();
  for (const shadow of shadows) groups.set(shadow.subnet, [...(groups.get(shadow.subnet) ?? []), shadow]);
  return groups;
}

/** The worst severity of a node's own findings: those it is named in first, or on a wire from it. */
function badgeOf(findings: readonly Finding[] | undefined): Badge | null {
  const [first] = findings ?? [];
  return first && findings ? { severity: first.severity, count: findings.length } : null;
}

function spoken(node: DiagramNode, badge: Badge | null, guard: string): string {
  const findings = badge
    ? `, ${badge.count} ${badge.count === 1 ? 'finding' : 'findings'}, worst: ${badge.severity}`
    : '';
  return `${kindOf(node.kind).label} ${node.label}${guard}${findings}`;
}

/** What is made only under a condition, in words and as it is drawn; what is not made now is dimmed with all that stands in it. */
function guarded(doc: Diagram, node: DiagramNode): { readonly words: string; readonly className: string } {
  const condition = doc.source?.origins[node.id]?.condition;
  const absent = isAbsent(doc, node.id);
  const words = [condition === undefined ? '' : `, made only if ${condition}`, absent ? ', not made now' : ''];
  const classes = [condition === undefined ? '' : 'canvas-guarded', absent ? 'canvas-absent' : ''];
  return { words: words.join(''), className: classes.filter(Boolean).join(' ') };
}

function base(doc: Diagram, node: DiagramNode, badge: Badge | null) {
  const place = doc.layout[node.id] ?? { x: 0, y: 0 };
  const { width, height } = sizeOfNode(node, place);
  const { words, className } = guarded(doc, node);
  const parent = node.parent === null ? {} : { parentId: node.parent as string };
  return {
    id: node.id as string,
    position: { x: place.x, y: place.y },
    width,
    height,
    ariaLabel: spoken(node, badge, words),
    className,
    ...parent,
  };
}

/** Containers that keep their line and name on the map. */
const FRAMES: ReadonlySet<ContainerStyle> = new Set(['account', 'region', 'vpc', 'onPremises']);

function container(
  doc: Diagram,
  facts: Facts,
  node: DiagramNode,
  found: Pick<ContainerData, 'badge' | 'inside' | 'folded'>,
  depth: number,
): ContainerFlowNode {
  const kind = kindOf(node.kind);
  const style = kind.containerStyle?.(node.props) ?? kind.container?.style ?? 'account';
  const mono = isOf(node, 'zone') ? facts.zoneName(node) : (kind.tabText?.(node.props) ?? '');
  const shown = base(doc, node, found.folded ? found.inside.worst : found.badge);
  return {
    ...shown,
    ariaLabel: found.folded ? `${shown.ariaLabel}, folded` : shown.ariaLabel,
    type: 'container',
    className: FRAMES.has(style) ? `canvas-frame ${shown.className}`.trimEnd() : shown.className,
    zIndex: found.folded ? LAYER.leaves : depth,
    data: { label: node.label, icon: style, style, mono, isExternal: facts.isExternal(node), ...found },
  };
}

function leaf(doc: Diagram, facts: Facts, node: DiagramNode, own: Badge | null, inside: Inside): LeafFlowNode {
  const kind = kindOf(node.kind);
  const hasRows = kind.wiresFrom === 'rows';
  const groups = (facts.securityGroups(node) ?? []).map(({ id, label }) => ({ id, label }));
  const summary = kind.summary?.(node.props) ?? '';
  const stack = stackOf(doc, node, inside);
  const repeat = repeatOf(doc, node);
  const compactSub = stack?.words ?? (groups[0] ? groups[0].label : summary || kind.short);
  const badge = stack?.isFolded ? stack.worst : own;
  const shown = base(doc, node, badge);
  const more = [stack?.words, repeat?.words, stack?.isFolded ? 'folded' : undefined].filter(Boolean);
  return {
    ...shown,
    ariaLabel: [shown.ariaLabel, ...more].join(', '),
    type: 'leaf',
    zIndex: LAYER.leaves,
    data: {
      label: node.label,
      icon: iconOf(node),
      badge,
      isExternal: facts.isExternal(node),
      kindLabel: kind.label,
      isUpright: kind.isUpright === true,
      sub: hasRows ? subLabel(kind.short, summary) : compactSub,
      subIsGroup: !hasRows && groups[0] !== undefined,
      rows: hasRows ? rowsOf(node).map((row) => rowData(facts, node, row)) : [],
      chips: hasRows ? groups : [],
      out: kind.wiresFrom,
      stack,
      repeat,
    },
  };
}

/** The icon of a node; a resource without a kind of its own gets the initials of its type. */
export function iconOf(node: DiagramNode): string {
  const type = isOf(node, 'generic') ? node.props.cfnType.replace(/^AWS::/, '').trim() : '';
  return type || kindOf(node.kind).icon;
}

/** The kind and the one fact that decides; the fact alone where both do not fit on a load balancer. */
function subLabel(short: string, summary: string): string {
  const both = [short, summary].filter(Boolean).join(' · ');
  return both.length > 19 && summary !== '' ? summary : both;
}

function rowData(facts: Facts, node: DiagramNode, row: { readonly id: RowData['id'] }): RowData {
  const text = kindOf(node.kind).rowText?.(row, listOfRow(node, row.id) ?? '') ?? { strong: '', text: '' };
  return { id: row.id, remark: '', ...text, wired: facts.graph.wiresFrom(node.id, row.id).length > 0 };
}

function shadowNode(doc: Diagram, picture: Picture, shadow: Shadow): ShadowFlowNode {
  const node = doc.nodes[shadow.node];
  const subnet = picture.boxes.get(shadow.subnet) ?? { x: 0, y: 0 };
  const address = fixedAddress(node, doc.nodes[shadow.subnet]);
  return {
    id: shadow.id,
    type: 'shadow',
    parentId: shadow.subnet,
    position: { x: shadow.box.x - subnet.x, y: shadow.box.y - subnet.y },
    width: shadow.box.width,
    height: shadow.box.height,
    zIndex: LAYER.shadows,
    selectable: false,
    draggable: false,
    connectable: false,
    deletable: false,
    focusable: false,
    data: {
      of: shadow.node,
      label: node?.label ?? '',
      icon: node ? iconOf(node) : '',
      sub: address ?? (node ? kindOf(node.kind).short : ''),
      subIsAddress: address !== undefined,
    },
  };
}

/** The address that a node has in a subnet, where it is fixed. */
function fixedAddress(node: DiagramNode | undefined, subnet: DiagramNode | undefined): string | undefined {
  if (!node || !('addresses' in node.props) || typeof node.props.addresses !== 'string') return undefined;
  return subnet?.kind === 'subnet' ? addressWithin(node.props.addresses, subnet.props.cidr) : undefined;
}
