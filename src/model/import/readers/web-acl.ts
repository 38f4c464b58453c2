import type { CfnMap } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { resourceAt, resourcesIn, valueAt } from '../reading/values';

const WEB_ACL = 'AWS::WAFv2::WebACL';
const ASSOCIATION = 'AWS::WAFv2::WebACLAssociation';
const PROTECTED = [
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ApiGateway::RestApi',
  'AWS::Serverless::Api',
  'AWS::Cognito::UserPool',
];

/** Web ACLs with their rules and what they stand in front of. */
export const webAclReader = defineReader({
  types: [WEB_ACL, ASSOCIATION],
  kindOf: ({ type }) => (type === WEB_ACL ? 'webAcl' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(properties.Name);
    draft.choice('scope', properties.Scope);
    draft.set('defaultAction', read.map(properties.DefaultAction).Block === undefined ? 'allow' : 'block');
    const rules = read.list(properties.Rules);
    if (!rules.known) draft.unknown('rules');
    for (const [i, item] of rules.items.entries()) readRule(resource, i, read.map(item), draft, read);
    for (const association of read.referring(resource, ASSOCIATION, 'WebACLArn')) {
      readAssociation(association, draft, read);
    }
    for (const distribution of read.referring(
      resource,
      'AWS::CloudFront::Distribution',
      'DistributionConfig.WebACLId',
    )) {
      draft.wire({ to: distribution.nodeId });
    }
  },
});

/** Managed rules and rate limits are shown as such; what else a rule looks at, the text keeps. */
function readRule(resource: ImportedResource, i: number, rule: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const managed = valueAt(read, rule.Statement, 'ManagedRuleGroupStatement', 'Name');
  const limit = valueAt(read, rule.Statement, 'RateBasedStatement', 'Limit');
  draft.row('rules', read.rowId(resource, 'Rules', i), (row) => {
    row.text('name', rule.Name);
    row.number('priority', rule.Priority);
    row.text('managedGroup', managed);
    row.number('rateLimit', limit);
    if (managed === undefined && limit === undefined) row.unknown('managedGroup');
  });
}

function readAssociation(association: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const found = protectedBy(association, read)?.nodeId ?? existingBalancer(association, read);
  draft.take(association, found && `association ${found}`);
  if (found !== undefined) draft.wire({ to: found });
}

/** Of what is made elsewhere only a load balancer is drawn; APIs and user pools say by their names that they are none. */
function existingBalancer({ properties }: ImportedResource, read: ReadContext): NodeId | undefined {
  const target = read.target(properties.ResourceArn);
  if (target?.to !== 'outside' || /api|stage|pool|cognito|distribution/i.test(`${target.name} ${target.id}`))
    return undefined;
  return read.node(properties.ResourceArn, 'alb');
}

/** The ARN of a stage may name the API, the stage, or both; the drawing has the web ACL on the API. */
function protectedBy({ properties }: ImportedResource, read: ReadContext): ImportedResource | undefined {
  const named = resourcesIn(read, properties.ResourceArn);
  const stage = named.find(({ type }) => type === 'AWS::ApiGateway::Stage');
  return (
    named.find(({ type }) => PROTECTED.includes(type)) ?? resourceAt(read, stage?.properties.RestApiId, ...PROTECTED)
  );
}
