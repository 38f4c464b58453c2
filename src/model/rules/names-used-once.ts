import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import type { Api } from '../graph/backend';
import { defineRule, type Report } from './rule';
import { listedNodes, sentence } from './words';

const APIS = ['restApi', 'httpApi', 'webSocketApi'] as const;

export const namesUsedOnce = defineRule({
  id: 'CNT-14',
  title: 'A name is used once in an account and Region',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Load balancers share one list of names in an account and Region; target groups have another, custom domains of APIs a third.',
  consequence: 'CloudFormation fails to create the second one: the name already exists.',
  fix: 'Choose another name, or leave it empty and let CloudFormation make one up.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html',
  ],
  checkedOn: '2026-11',
  onNode: ['alb', 'gwlb', 'nlb', 'targetGroup', ...APIS],
  check(node, facts, report) {
    if (isApi(node)) {
      checkDomain(node, facts, report);
      return;
    }
    const name = nameOf(node);
    if (name === '') return;
    const rivals = (
      node.kind === 'targetGroup'
        ? facts.graph.inside(null, 'targetGroup')
        : facts.graph.inside(null, 'alb', 'gwlb', 'nlb')
    ).filter((other) => nameOf(other) === name && facts.mayShareStack(node, other));
    // Told once, at the first of them.
    if (rivals.length < 2 || rivals[0]?.id !== node.id) return;
    const [, ...others] = rivals;
    report(sentence(`${listedNodes(rivals)} have one name: ${JSON.stringify(name)}.`), {
      on: rivals.map(({ id }) => id),
      fixes: () => [
        fix(
          'free-names',
          `Let CloudFormation name ${others.map(nodeName).join(' and ')}`,
          ...others.map(({ id }) => setProp(id, 'name', '')),
        ),
      ],
    });
  },
});

function isApi(node: DiagramNode): node is Api {
  return APIS.some((kind) => kind === node.kind);
}

/** A template may put several APIs behind one domain, by paths; what is drawn has a domain for each API. */
function checkDomain(api: Api, facts: Facts, report: Report): void {
  const domain = api.props.domainName.trim();
  const region = facts.region(api);
  if (domain === '' || !region) return;
  const rivals = facts.graph.inside(region.id, ...APIS).filter((other) => other.props.domainName.trim() === domain);
  if (rivals.length < 2 || rivals[0]?.id !== api.id) return;
  if (rivals.some(({ id }) => facts.graph.isImported(id))) return;
  const [, ...others] = rivals;
  report(sentence(`${listedNodes(rivals)} have one custom domain: ${JSON.stringify(domain)}.`), {
    on: rivals.map(({ id }) => id),
    fixes: () => [
      fix(
        'free-domains',
        `Take the custom domain from ${others.map(nodeName).join(' and ')}`,
        ...others.map(({ id }) => setProp(id, 'domainName', '')),
      ),
    ],
  });
}

/** The name it is given; nothing for what exists already. */
function nameOf(node: DiagramNode): string {
  if ('external' in node.props && node.props.external === true) return '';
  const name = 'name' in node.props ? node.props.name : '';
  return typeof name === 'string' ? name.trim() : '';
}
