import { secondZoneFixes } from '../fixes/zones';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const databaseTwoZones = defineRule({
  id: 'CNT-24',
  title: 'The subnets of a database lie in two Availability Zones',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'A DB subnet group covers two zones at least, even for a database in one of them.',
  consequence: 'RDS refuses the subnet group: "DB Subnet Group doesn\'t meet availability zone coverage requirement".',
  fix: 'Let the database span a subnet in a second zone.',
  sources: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html'],
  checkedOn: '2026-11',
  onNode: ['rds'],
  check(database, facts, report) {
    const [zone, second] = facts.zones(database);
    if (!zone || second) return;
    report(sentence(`${titled(database)} has subnets in ${facts.zoneName(zone)} only.`), {
      fixes: () => secondZoneFixes(database),
    });
  },
});
