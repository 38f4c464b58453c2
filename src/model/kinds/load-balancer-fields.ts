import { externalFields } from './external-fields';
import { choice, flag, nodeRef, text, whole } from './fields';
import type { External, Placement } from './kind';

const ATTRIBUTES =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-loadbalancer-loadbalancerattribute.html';
const LISTENER =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html';

/** Where a load balancer may stand. */
export const inVpc: Placement = {
  in: ['vpc'],
  rule: 'CNT-04',
  why: 'A load balancer stands in a VPC and spans subnets of it.',
};

/** A load balancer that is there already is known by its ARN. */
export const existing: External = {
  type: 'String',
  idName: 'ARN',
  idAttributes: ['LoadBalancerArn'],
};

/** Deletion protection of any load balancer. */
export const deletionProtection = flag(false, {
  title: 'Deletion protection',
  help: 'A stack that has the load balancer cannot be deleted either.',
  docs: ATTRIBUTES,
  advanced: true,
});

/** What an ALB and an NLB share. */
export const loadBalancerFields = {
  scheme: choice(['internal', 'internet-facing'], 'internal', {
    title: 'Scheme',
    words: { internal: 'Internal', 'internet-facing': 'Public' },
    help: 'A change replaces the load balancer.',
    docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
  }),
  accessLog: nodeRef(['s3Bucket'], {
    title: 'Access log',
    help: 'The bucket that gets a line for each request.',
    docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html',
    edge: 'logs',
    when: 'The bucket is in the same Region and its policy admits log delivery; an NLB logs TLS listeners only.',
    violated: 'Access Denied for bucket',
  }),
  name: text({
    title: 'Name',
    help: 'Empty: CloudFormation makes one up, so that the load balancer can be replaced.',
    placeholder: 'Generated',
    docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html',
    mono: true,
    advanced: true,
  }),
  deletionProtection,
  ...externalFields('Load balancer ARN', 'arn:aws:elasticloadbalancing:…'),
};

/** What the listeners of an ALB and an NLB share. */
export const listenerFields = {
  port: whole(80, {
    title: 'Port',
    help: 'Each listener of a load balancer has a port of its own.',
    docs: LISTENER,
    range: [1, 65535],
    mono: true,
  }),
  certificate: nodeRef(['certificate'], {
    title: 'Certificate',
    help: 'HTTPS and TLS only. None: the ARN below counts.',
    docs: LISTENER,
    edge: 'association',
    when: 'The certificate is in the same Region, and the listener speaks HTTPS or TLS.',
    violated: 'CertificateNotFound',
  }),
  certificateArn: text({
    title: 'Certificate ARN',
    help: 'HTTPS and TLS only. Empty: asked for at deployment.',
    docs: LISTENER,
    placeholder: 'Parameter',
    mono: true,
  }),
};

/** Cross-zone load balancing where it is off by default: NLB and GWLB. */
export const crossZone = flag(false, {
  title: 'Cross-zone',
  help: 'Off by default: each zone sends only to targets in its own zone.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
});
