/**
 * Whether a VPC origin of CloudFront may lead to a kind: to load balancers and instances.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html
 */
export function canBeVpcOrigin(kind: string): boolean {
  return ['alb', 'nlb', 'ec2'].includes(kind);
}
