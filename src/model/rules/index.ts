// Written by `npm run gen`. Do not edit.
export { albTwoZones } from './alb-two-zones';
export { noSuchConnection } from './no-such-connection';
export { vpcLinkV1NlbOnly } from './vpc-link-v1-nlb-only';
