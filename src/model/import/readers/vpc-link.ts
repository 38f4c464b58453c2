import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';

const V1 = 'AWS::ApiGateway::VpcLink';
const V2 = 'AWS::ApiGatewayV2::VpcLink';

/** VPC links. What is behind a V2 link is told by the integrations that use it. */
export const vpcLinkReader = defineReader({
  types: [V1, V2],
  kindOf: ({ type }) => (type === V1 ? 'vpcLinkV1' : 'vpcLinkV2'),
  read: (resource, draft, read) => {
    const { properties, type } = resource;
    draft.label(properties.Name);
    if (type === V1) readV1(resource, draft, read);
    else {
      draft.nodeRefs('subnets', properties.SubnetIds, 'subnet');
      draft.nodeRefs('securityGroups', properties.SecurityGroupIds, 'securityGroup');
    }
  },
});

function readV1({ properties }: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  draft.text('description', properties.Description);
  for (const arn of read.list(properties.TargetArns).items) {
    const to = read.node(arn, 'nlb', 'alb');
    if (to !== undefined) draft.wire({ to });
  }
}
