import { defineRule, titled } from './rule';
import { sentence } from './words';

export const loadWithinThrottle = defineRule({
  id: 'API-36',
  title: 'The expected load fits the quota of the account',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'All APIs of an account and Region share 10,000 requests each second by default, 2,500 in newer Regions.',
  consequence: 'Callers get 429 Too Many Requests.',
  fix: 'Ask for a higher quota before the load comes.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html'],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi', 'webSocketApi'],
  check(api, facts, report) {
    const rps = 'expectedRps' in api.props ? api.props.expectedRps : 0;
    const code = facts.region(api)?.props.code ?? '';
    const quota = NEWER.has(code) ? 2_500 : 10_000;
    if (rps <= quota) return;
    const where = NEWER.has(code) ? `in ${code}` : 'of an account and Region';
    report(
      sentence(
        `${titled(api)} expects ${rps.toLocaleString('en')} requests/s; the quota ${where} is ${quota.toLocaleString('en')}.`,
      ),
    );
  },
});

/** Regions with the lower quota, as the quotas page lists them. */
const NEWER: ReadonlySet<string> = new Set([
  'af-south-1',
  'eu-south-1',
  'ap-southeast-3',
  'me-central-1',
  'ap-south-2',
  'ap-southeast-4',
  'eu-south-2',
  'eu-central-2',
  'il-central-1',
  'ca-west-1',
  'ap-southeast-5',
  'ap-southeast-7',
  'mx-central-1',
]);
