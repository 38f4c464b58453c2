import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setField } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import type { BackendListener } from '../graph/backend';
import { defineRule, type Report, type ReportOptions, titled } from './rule';
import { longListener, sentence } from './words';

const CERTIFICATE = /^arn:aws[a-z-]*:(?:acm:([a-z0-9-]+):\d{12}:certificate|iam::\d{12}:server-certificate)\/\S+$/;

export const listenerCertificate = defineRule({
  id: 'TLS-01',
  title: 'HTTPS and TLS listeners, and only those, have a certificate of their Region',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A listener that ends TLS presents a certificate, and it reads it from its own Region.',
  consequence:
    'CloudFormation refuses the listener: CertificateNotFound, or a certificate that the protocol does not take.',
  fix: 'Name a certificate of AWS Certificate Manager in the same Region, or leave it empty to be asked at deployment.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html',
  ],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb'],
  check(loadBalancer, facts, report) {
    const region = facts.region(loadBalancer)?.props.code;
    for (const listener of loadBalancer.props.listeners) {
      const drawn = listener.certificate === null ? undefined : facts.graph.node(listener.certificate);
      if (drawn) checkDrawn({ loadBalancer, listener }, drawn, facts, report);
      const arn = listener.certificateArn.trim();
      const name = longListener({ loadBalancer, listener });
      // Empty becomes a parameter of the stack, so a listener never goes without; unless it stays as somebody wrote it.
      if (arn === '') {
        const isLeftOut = facts.graph.isLeftOut(loadBalancer.id, listener.id, 'certificate');
        if (!drawn && isLeftOut && endsTls(listener)) report(sentence(`${name} has no certificate.`));
        continue;
      }
      const fixes = () => [
        fix('clear-certificate', 'Leave it empty', setField(loadBalancer.id, listener.id, 'certificateArn', '')),
      ];
      if (endsTls(listener)) checkArn(arn, name, region, report, fixes);
      else report(sentence(`${name} has a certificate, which ${listener.protocol} does not take.`), { fixes });
    }
  },
});

function endsTls({ protocol }: BackendListener['listener']): boolean {
  return protocol === 'HTTPS' || protocol === 'TLS';
}

function checkDrawn(at: BackendListener, certificate: DiagramNode, facts: Facts, report: Report): void {
  const on = [at.loadBalancer.id, certificate.id];
  const title = `Take ${nodeName(certificate)} off the listener`;
  const fixes = () => [
    fix('detach-certificate', title, setField(at.loadBalancer.id, at.listener.id, 'certificate', null)),
  ];
  if (!endsTls(at.listener)) {
    report(
      sentence(`${longListener(at)} has ${titled(certificate)}, and ${at.listener.protocol} takes no certificate.`),
      {
        on,
        fixes,
      },
    );
  } else if (!facts.mayShareRegion(at.loadBalancer, certificate)) {
    const code = facts.region(certificate)?.props.code;
    report(sentence(`${longListener(at)} uses ${titled(certificate)} of ${code}; it needs one of its own Region.`), {
      on,
    });
  }
}

function checkArn(
  arn: string,
  listener: string,
  region: string | undefined,
  report: Report,
  fixes: NonNullable<ReportOptions['fixes']>,
): void {
  // A name in it is put in at deployment.
  if (arn.includes('${')) return;
  const match = CERTIFICATE.exec(arn);
  if (!match) {
    report(sentence(`${listener} names "${arn}", which is not the ARN of a certificate.`), { fixes });
  } else if (match[1] && region && match[1] !== region) {
    report(sentence(`${listener} names a certificate of ${match[1]}; it needs one of ${region}.`), { fixes });
  }
}
