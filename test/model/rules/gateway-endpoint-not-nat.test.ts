import { gatewayEndpointNotNat } from '../../../src/model/rules/gateway-endpoint-not-nat';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const design = (calls: readonly string[], endpoint = false) => {
  const base = twoZones()
    .node('s3Bucket', 'files', { in: 'frankfurt' })
    .node('awsService', 'table', { in: 'frankfurt', props: { service: 'dynamodb' } })
    .node('awsService', 'queue', { in: 'frankfurt', props: { service: 'sqs' } })
    .node('ec2', 'box', { in: 'private-a' })
    .node('natGateway', 'nat', { in: 'private-b' });
  const called = calls.reduce((all, to) => all.wire('box', to), base);
  return endpoint ? called.node('gatewayEndpoint', 'door', { in: 'main' }) : called;
};
const finding = (names: string, ...on: readonly string[]) => ({
  on: ['nat', ...on],
  message: `NAT gateway "nat" only carries traffic to ${names}; a gateway endpoint does that free of charge.`,
});

testRule(gatewayEndpointNotNat, {
  valid: [
    ['other services as well', design(['files', 'queue'])],
    ['a gateway endpoint beside it', design(['files'], true)],
    ['nothing that is drawn', design([])],
  ],
  invalid: [
    ['only a bucket', design(['files']), finding('S3 bucket "files"', 'files')],
    [
      'a bucket and a table',
      design(['files', 'table']),
      finding('S3 bucket "files" and AWS service "table"', 'files', 'table'),
    ],
  ],
});
