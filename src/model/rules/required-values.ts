import type { DiagramNode } from '../document/diagram';
import { isMock, routeName } from '../facts/api';
import type { Facts } from '../facts/facts';
import { isKindId, KINDS } from '../kinds/registry';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const requiredValues = defineRule({
  id: 'EXP-02',
  title: 'Everything that CloudFormation needs is there',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Some properties have no default, and a route needs something to send its requests to.',
  consequence: 'The deployment fails, or what is incomplete is left out of the export.',
  fix: 'Fill in the named fields, and wire the named routes to a VPC link.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ],
  checkedOn: '2026-11',
  onNode: KINDS.map((kind) => kind.id).filter(isKindId),
  check(node, facts, report) {
    const missing = facts.missing(node).map(({ row, title }) => `${row ? `${row}: ` : ''}${title} is empty`);
    const all = [...missing, ...malformed(node), ...unconnected(node, facts)];
    if (all.length > 0) report(sentence(`${titled(node)} is incomplete: ${all.join('; ')}.`));
  },
});

const REGION = /^[a-z]+(-[a-z]+)+-\d+$/;
const STAGE = /^[A-Za-z0-9_-]{1,128}$/;

/** Values that are there but cannot be what CloudFormation needs. */
function malformed(node: DiagramNode): readonly string[] {
  switch (node.kind) {
    case 'account': {
      const { accountId } = node.props;
      return accountId === '' || /^\d{12}$/.test(accountId) ? [] : [`Account ID "${accountId}" is not twelve digits`];
    }
    case 'region': {
      const { code } = node.props;
      return code.trim() === '' || REGION.test(code) ? [] : [`Region code "${code}" is not like eu-central-1`];
    }
    case 'restApi':
    case 'httpApi': {
      const { stageName } = node.props;
      const isFine = STAGE.test(stageName) || (stageName === '$default' && node.kind === 'httpApi');
      return isFine || stageName.trim() === '' ? [] : [`Stage "${stageName}" has characters that AWS refuses`];
    }
    default:
      return [];
  }
}

/** What a route, or a link that routes use, sends its requests to. */
function unconnected(node: DiagramNode, facts: Facts): readonly string[] {
  if (node.kind === 'restApi' || node.kind === 'httpApi') {
    return node.props.routes
      .filter((route) => !isMock(route) && route.uri.trim() === '' && facts.backend(node, route).status === 'unwired')
      .map((route) => `${routeName(route)} has no backend`);
  }
  if (node.kind !== 'vpcLinkV2') return [];
  const isDeadEnd = facts.apisOver(node).length > 0 && facts.graph.wiresFrom(node.id).length === 0;
  return isDeadEnd ? ['no load balancer stands behind it'] : [];
}
