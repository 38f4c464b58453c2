import { z } from 'zod';
import { REGION_NAMES } from '../lib/regions';
import { text } from './fields';
import { defineKind } from './kind';

/** An AWS Region of one account. */
export const region = defineKind({
  id: 'region',
  label: 'Region',
  short: 'Region',
  group: 'structure',
  icon: 'region',
  docs: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
  placement: { in: ['account'], rule: 'CNT-01', why: 'A Region belongs to an account.' },
  container: { style: 'region', minWidth: 320, minHeight: 180 },
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'Region',
  starts: { code: 'eu-central-1' },
  props: z.strictObject({
    code: text({
      title: 'Region code',
      help: 'Zones, endpoints and the stack follow from it.',
      docs: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
      placeholder: 'eu-central-1',
      mono: true,
      required: true,
      suggestions: REGION_NAMES,
    }),
  }),
  tabText: (props) => props.code,
});
