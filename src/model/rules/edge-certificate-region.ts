import { defineRule, titled } from './rule';
import { sentence } from './words';

export const edgeCertificateRegion = defineRule({
  id: 'TLS-02',
  title: 'Certificates of CloudFront and of edge-optimized domains are in us-east-1',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'CloudFront reads its certificates from us-east-1, and an edge-optimized API stands behind CloudFront.',
  consequence: 'AWS refuses the distribution or the domain name: the certificate does not exist in us-east-1.',
  fix: 'Use a certificate of us-east-1.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-edge-optimized-custom-domain-name.html',
  ],
  checkedOn: '2026-11',
  onNode: ['cloudFront', 'restApi'],
  check(node, facts, report) {
    if (node.kind === 'restApi' && node.props.endpointType !== 'EDGE') return;
    const certificate = node.props.certificate === null ? undefined : facts.graph.node(node.props.certificate);
    const code = certificate && facts.region(certificate)?.props.code;
    if (!certificate || !code || code === 'us-east-1') return;
    report(
      sentence(`${titled(node)} uses ${titled(certificate)} of ${code}; it takes certificates of us-east-1 only.`),
      {
        on: [node.id, certificate.id],
      },
    );
  },
});
