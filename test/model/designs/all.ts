import { CROSS_ACCOUNT } from './cross-account';
import { EDGE } from './edge';
import { FAR_TARGETS } from './far-targets';
import { GIVEN } from './given';
import { LINKS } from './links';
import { NETWORKS } from './networks';
import type { Design } from './parts';
import { PRIVATE_API } from './private-api';
import { REQUESTS } from './requests';

/** Every design there is a judgement for. */
export const DESIGNS: readonly Design[] = [
  ...PRIVATE_API,
  ...LINKS,
  ...FAR_TARGETS,
  ...CROSS_ACCOUNT,
  ...EDGE,
  ...NETWORKS,
  ...GIVEN,
  ...REQUESTS,
];
