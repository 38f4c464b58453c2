import { REGION_NAMES } from './regions';

/**
 * The last letter among the zones of a Region; Regions not listed end with c. Zones are lettered anew for each account,
 * so a Region with three zones may still have a gap (Tokyo and Canada).
 * Source: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
 */
const LAST_LETTER: Readonly<Record<string, string>> = {
  'ap-northeast-1': 'd',
  'ap-northeast-2': 'd',
  'ca-central-1': 'd',
  'us-east-1': 'f',
  'us-west-2': 'd',
};

/** The last letter a zone of the Region can have; undefined for a Region that is not known. */
export function lastZoneLetter(region: string): string | undefined {
  return region in REGION_NAMES ? (LAST_LETTER[region] ?? 'c') : undefined;
}
