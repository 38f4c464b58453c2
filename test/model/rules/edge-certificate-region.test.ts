import { edgeCertificateRegion } from '../../../src/model/rules/edge-certificate-region';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = () =>
  twoZones()
    .node('region', 'virginia', { in: 'acct', props: { code: 'us-east-1' } })
    .node('certificate', 'near', { in: 'frankfurt' })
    .node('certificate', 'edge', { in: 'virginia' });
const site = (certificate: string) => base().node('cloudFront', 'site', { in: 'acct', props: { certificate } });
const api = (certificate: string, endpointType: string) =>
  base().node('restApi', 'orders', { in: 'frankfurt', props: { endpointType, certificate, routes: [{}] } });
const message = (what: string) =>
  `${what} uses Certificate "near" of eu-central-1; it takes certificates of us-east-1 only.`;

testRule(edgeCertificateRegion, {
  valid: [
    ['a distribution with a certificate of us-east-1', site('edge')],
    ['a Regional API with a certificate of its Region', api('near', 'REGIONAL')],
    ['an edge-optimized API with a certificate of us-east-1', api('edge', 'EDGE')],
  ],
  invalid: [
    ['a distribution', site('near'), { on: ['site', 'near'], message: message('CloudFront "site"') }],
    ['an edge-optimized API', api('near', 'EDGE'), { on: ['orders', 'near'], message: message('REST API "orders"') }],
  ],
});
