import { z } from 'zod';
import { text } from './fields';
import { defineKind } from './kind';

/** Any HTTP endpoint on the internet: a partner's API, or the internet itself as a destination. Never exported. */
export const httpEndpoint = defineKind({
  id: 'httpEndpoint',
  label: 'Public HTTP endpoint',
  short: 'HTTP endpoint',
  paletteLabel: 'HTTP endpoint',
  group: 'outside',
  keywords: ['internet', 'partner', 'third party', 'external API', 'URL'],
  icon: 'httpEndpoint',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html',
  placement: { in: ['root'], rule: 'CNT-06', why: 'An endpoint on the internet stands outside every account.' },
  width: 164,
  wiresFrom: 'none',
  wiresTo: true,
  connects: [],
  labelStem: 'partner',
  props: z.strictObject({
    url: text({
      title: 'URL',
      help: 'With https its certificate must come from a public authority.',
      docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-supported-certificate-authorities-for-http-endpoints.html',
      placeholder: 'https://api.example.com',
      mono: true,
    }),
  }),
  summary: (props) => props.url.replace(/^https?:\/\//, ''),
});
