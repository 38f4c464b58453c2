import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { lastZoneLetter } from '../lib/zone-letters';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const zoneOfRegion = defineRule({
  id: 'CNT-03',
  title: 'A zone is one of its Region',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Each Region has its own zones, most of them three.',
  consequence: 'CloudFormation refuses the subnets of the zone: "Value for parameter availabilityZone is invalid".',
  fix: 'Choose a zone that the Region has.',
  sources: ['https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html'],
  checkedOn: '2026-11',
  onNode: ['zone'],
  check(zone, facts, report) {
    const region = facts.region(zone);
    const code = region?.props.code.trim() ?? '';
    const last = lastZoneLetter(code);
    if (!region || last === undefined || zone.props.letter <= last) return;
    report(sentence(`${titled(zone)} is ${code}${zone.props.letter}, but zones of ${code} go from a to ${last}.`), {
      on: [zone.id, region.id],
      fixes: () => otherLetter(zone, last, facts),
    });
  },
});

/** The first letter of the Region that no other zone of the VPC has. */
function otherLetter(zone: NodeOf<'zone'>, last: string, facts: Facts) {
  const vpc = facts.vpc(zone);
  const taken = vpc ? facts.graph.inside(vpc.id, 'zone').map(({ props }) => props.letter) : [];
  const free = (['a', 'b', 'c', 'd', 'e', 'f'] as const).find((letter) => letter <= last && !taken.includes(letter));
  if (free === undefined) return [];
  return [fix('other-zone', `Make ${nodeName(zone)} zone ${free}`, setProp(zone.id, 'letter', free))];
}
