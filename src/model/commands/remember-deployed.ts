import type { Diagram } from '../document/diagram';
import { buildGraph } from '../graph/graph';
import { linkParts } from '../graph/link-parts';
import type { Command } from '../history/history';
import { setProp } from './edit-node';

/** Notes what each VPC link is made of, as deployed: a later change that replaces the link is then told (API-25). */
export const rememberDeployed: Command<object> = {
  id: 'diagram.rememberDeployed',
  label: 'Remember VPC links as deployed',
  run(draft, _args, newId) {
    const graph = buildGraph(draft as Diagram);
    for (const link of graph.ofKind('vpcLinkV1', 'vpcLinkV2')) {
      setProp.run(draft, { id: link.id, prop: 'deployedWith', value: linkParts(graph, link) }, newId);
    }
  },
};
