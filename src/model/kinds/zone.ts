import { z } from 'zod';
import { choice, text } from './fields';
import { defineKind } from './kind';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

function nextLetter(taken: readonly unknown[]): string {
  return LETTERS.find((letter) => !taken.includes(letter)) ?? 'a';
}

/** An Availability Zone of a VPC's Region. Its name is the Region's code and its letter, so it can never be of another Region. */
export const zone = defineKind({
  id: 'zone',
  label: 'Availability Zone',
  short: 'Zone',
  group: 'network',
  keywords: ['AZ'],
  icon: 'zone',
  docs: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html',
  placement: { in: ['vpc'], rule: 'CNT-02', why: 'A zone is drawn inside the VPC whose subnets it holds.' },
  container: { style: 'zone', minWidth: 240, minHeight: 120 },
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'Availability Zone',
  sharesLabel: true,
  startsAt: (around) => ({ letter: nextLetter(around.inVpc('zone').map((zone) => zone.props.letter)) }),
  props: z.strictObject({
    letter: choice(LETTERS, 'a', {
      title: 'Zone',
      help: 'The letter after the Region code. The same letter is another place in another account.',
      docs: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html',
    }),
    zoneId: text({
      title: 'Zone ID',
      help: 'Names the same place in every account. Empty: whatever the letter means in the account.',
      docs: 'https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html',
      placeholder: 'euc1-az1',
      mono: true,
      advanced: true,
    }),
  }),
});
