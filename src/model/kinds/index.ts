// Written by `npm run gen`. Do not edit.
export { account } from './account';
export { alb } from './alb';
export { client } from './client';
export { ec2 } from './ec2';
export { httpApi } from './http-api';
export { internetGateway } from './internet-gateway';
export { nlb } from './nlb';
export { region } from './region';
export { restApi } from './rest-api';
export { routeTable } from './route-table';
export { securityGroup } from './security-group';
export { subnet } from './subnet';
export { targetGroup } from './target-group';
export { vpc } from './vpc';
export { vpcLinkV1 } from './vpc-link-v1';
export { vpcLinkV2 } from './vpc-link-v2';
export { zone } from './zone';
