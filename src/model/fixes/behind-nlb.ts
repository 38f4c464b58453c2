import { insertChain } from '../commands/insert-between';
import { type Diagram, type DiagramNode, type NodeOf, OUT } from '../document/diagram';
import { createFacts, type Facts } from '../facts/facts';
import { routesInto } from '../facts/routes-into';
import { plainDocument } from '../history/delta';
import type { NodeId, RowId } from '../kinds/fields';
import { addRow, all, type Edit, fix, removeWires, setField, wire } from './edits';
import { letPass } from './groups';
import type { QuickFix } from './quick-fix';
import { nodeName } from './words';

type Nlb = NodeOf<'nlb'>;

/** Offers to lead a V1 link to an ALB over an NLB that is there already: the one of the link, else one of the ALB's VPC. */
export function behindNlbFixes(facts: Facts, link: DiagramNode, to: DiagramNode): readonly QuickFix[] {
  if (link.kind !== 'vpcLinkV1' || to.kind !== 'alb') return [];
  const [nlb] = nlbsFor(facts, link, to);
  if (!nlb) return [];
  const title = `Put ${nodeName(to)} behind ${nodeName(nlb)}`;
  return [fix('behind-nlb', title, leadOver(link.id, nlb.id, to.id))];
}

function nlbsFor(facts: Facts, link: DiagramNode, alb: NodeOf<'alb'>): readonly Nlb[] {
  const home = facts.vpc(alb);
  const near = home ? facts.graph.inside(home.id, 'nlb') : [];
  const fitting = near.filter(({ props }) => !props.external && props.scheme === 'internal');
  const own = facts.graph.wiresFrom(link.id).map(({ to }) => to.node);
  return [...fitting.filter(({ id }) => own.includes(id)), ...fitting.filter(({ id }) => !own.includes(id))];
}

function leadOver(link: NodeId, nlb: NodeId, alb: NodeId): Edit {
  return (draft, newId) => {
    const { graph } = factsOf(draft as Diagram);
    const direct = graph.wiresFrom(link).filter(({ to }) => to.node === alb);
    all(removeWires(...direct.map(({ id }) => id)), wire({ node: link, port: OUT }, nlb))(draft, newId);
    if (!leadsTo(factsOf(draft as Diagram), nlb, alb)) putBehind(nlb, alb)(draft, newId);
  };
}

function leadsTo(facts: Facts, nlb: NodeId, alb: NodeId): boolean {
  const node = facts.graph.node(nlb);
  return (
    node?.kind === 'nlb' && facts.groupsBehind(node).some((group) => facts.targets(group).some(({ id }) => id === alb))
  );
}

/** A listener that sends nowhere takes it on, else a new one; routes that had but one to go to keep it. */
function putBehind(nlb: NodeId, alb: NodeId): Edit {
  return (draft, newId) => {
    const facts = factsOf(draft as Diagram);
    const [before, target] = [facts.graph.node(nlb), facts.graph.node(alb)];
    if (before?.kind !== 'nlb' || target?.kind !== 'alb') return;
    const port = target.props.listeners[0]?.port ?? 80;
    const loose = looseListener(facts, before);
    if (loose === undefined) {
      keepListeners(facts, before)(draft, newId);
      addRow(nlb, 'listeners', { protocol: 'TCP', port: freePort(before, port) })(draft, newId);
    }
    const row = loose ?? lastListener((draft as Diagram).nodes[nlb]);
    if (row === undefined) return;
    insertChain.run(draft, { from: { node: nlb, port: row }, to: alb, chain: ['targetGroup'] }, newId);
    letPass(nlb, alb, [{ protocol: 'tcp', port }])(draft, newId);
  };
}

function looseListener({ graph }: Facts, nlb: Nlb): RowId | undefined {
  return nlb.props.listeners.find(({ id, protocol }) => protocol === 'TCP' && graph.wiresFrom(nlb.id, id).length === 0)
    ?.id;
}

function lastListener(node: DiagramNode | undefined): RowId | undefined {
  return node?.kind === 'nlb' ? node.props.listeners.at(-1)?.id : undefined;
}

function keepListeners(facts: Facts, nlb: Nlb): Edit {
  const edits = routesInto(facts, nlb).flatMap(({ api, route }) => {
    const backend = facts.backend(api, route);
    return backend.status === 'found' ? [setField(api.id, route.id, 'listener', backend.at.listener.id)] : [];
  });
  return all(...edits);
}

/** The port of the ALB all the way, where the NLB does not use it for something else. */
function freePort({ props }: Nlb, wanted: number): number {
  const taken = new Set(props.listeners.map(({ port }) => port));
  let port = wanted;
  while (taken.has(port)) port = port === 65535 ? 1024 : port + 1;
  return port;
}

function factsOf(draft: Diagram): Facts {
  return createFacts(plainDocument(draft));
}
