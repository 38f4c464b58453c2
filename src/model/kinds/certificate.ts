import { z } from 'zod';
import { emitCertificate } from './certificate-template';
import { choice, text } from './fields';
import { defineKind } from './kind';

const GUIDE = 'https://docs.aws.amazon.com/acm/latest/userguide';

/** A certificate of AWS Certificate Manager; listeners, distributions and custom domains name it. */
export const certificate = defineKind({
  id: 'certificate',
  label: 'Certificate',
  short: 'Certificate',
  group: 'edge',
  keywords: ['ACM', 'TLS', 'SSL', 'HTTPS'],
  icon: 'certificate',
  docs: `${GUIDE}/acm-overview.html`,
  placement: {
    in: ['region'],
    rule: 'CNT-05',
    why: 'A certificate belongs to a Region; CloudFront takes those of us-east-1.',
  },
  width: 132,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'cert',
  props: z.strictObject({
    domainName: text({
      title: 'Domain name',
      help: 'The name it proves; * stands for one part.',
      docs: `${GUIDE}/acm-public-certificates.html`,
      placeholder: '*.example.com',
      mono: true,
      required: true,
    }),
    alternativeNames: text({
      title: 'Further names',
      help: 'Separated by commas.',
      docs: `${GUIDE}/acm-public-certificates.html`,
      placeholder: 'example.com, www.example.com',
      mono: true,
    }),
    validation: choice(['DNS', 'EMAIL'], 'DNS', {
      title: 'Validation',
      help: 'How you prove that the name is yours; DNS renews by itself.',
      docs: `${GUIDE}/domain-ownership-validation.html`,
    }),
    authority: choice(['public', 'private', 'self-signed'], 'public', {
      title: 'Authority',
      help: 'Who signs: Amazon, a private authority of yours, or yourself (imported).',
      docs: `${GUIDE}/acm-certificate-characteristics.html`,
    }),
    arn: text({
      title: 'Existing ARN',
      help: 'Of a certificate that is there already. Empty: it is made.',
      docs: `${GUIDE}/gs-acm-describe.html`,
      placeholder: 'arn:aws:acm:eu-central-1:111122223333:certificate/…',
      mono: true,
      advanced: true,
    }),
  }),
  summary: (props) => props.domainName,
  emit: emitCertificate,
});
