import { z } from 'zod';
import { choice, text, whole } from './fields';
import { defineKind } from './kind';

/** A database in your own network, called over Direct Connect or a VPN. */
export const onPremDatabase = defineKind({
  id: 'onPremDatabase',
  label: 'On-premises database',
  paletteLabel: 'On-prem database',
  short: 'Database',
  group: 'outside',
  keywords: ['data center', 'corporate', 'legacy', 'SQL', 'Oracle'],
  icon: 'onPremDatabase',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
  placement: {
    in: ['onPremises'],
    rule: 'CNT-06',
    why: 'A database of your own stands in your own network, outside AWS.',
  },
  width: 152,
  wiresFrom: 'none',
  wiresTo: true,
  manyPerTargetGroup: true,
  connects: [],
  labelStem: 'database',
  props: z.strictObject({
    address: text({
      title: 'Private IPv4 address',
      help: 'A target group of type ip registers it; only private ranges are accepted.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
      placeholder: '192.168.10.30',
      mono: true,
    }),
    port: whole(5432, {
      title: 'Port',
      help: 'The port it listens on: 5432 PostgreSQL, 3306 MySQL, 1521 Oracle, 1433 SQL Server.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html',
      range: [1, 65535],
      mono: true,
    }),
    engine: choice(['postgres', 'mysql', 'oracle', 'sqlserver', 'other'], 'postgres', {
      title: 'Engine',
      help: 'What answers there.',
      docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.html',
    }),
  }),
  summary: (props) => (props.address === '' ? props.engine : `${props.address}:${props.port}`),
});
