import account from 'aws-icons/icons/architecture-group/AWSAccount.svg?url';
import onPremises from 'aws-icons/icons/architecture-group/Corporatedatacenter.svg?url';
import privateSubnet from 'aws-icons/icons/architecture-group/Privatesubnet.svg?url';
import publicSubnet from 'aws-icons/icons/architecture-group/Publicsubnet.svg?url';
import region from 'aws-icons/icons/architecture-group/Region.svg?url';
import vpc from 'aws-icons/icons/architecture-group/VirtualprivatecloudVPC.svg?url';
import apiGateway from 'aws-icons/icons/architecture-service/AmazonAPIGateway.svg?url';
import cloudFront from 'aws-icons/icons/architecture-service/AmazonCloudFront.svg?url';
import cognito from 'aws-icons/icons/architecture-service/AmazonCognito.svg?url';
import ecsService from 'aws-icons/icons/architecture-service/AmazonElasticContainerService.svg?url';
import rds from 'aws-icons/icons/architecture-service/AmazonRDS.svg?url';
import route53 from 'aws-icons/icons/architecture-service/AmazonRoute53.svg?url';
import s3 from 'aws-icons/icons/architecture-service/AmazonSimpleStorageService.svg?url';
import certificate from 'aws-icons/icons/architecture-service/AWSCertificateManager.svg?url';
import directConnect from 'aws-icons/icons/architecture-service/AWSDirectConnect.svg?url';
import lambda from 'aws-icons/icons/architecture-service/AWSLambda.svg?url';
import endpointService from 'aws-icons/icons/architecture-service/AWSPrivateLink.svg?url';
import transitGateway from 'aws-icons/icons/architecture-service/AWSTransitGateway.svg?url';
import waf from 'aws-icons/icons/architecture-service/AWSWAF.svg?url';
import alarm from 'aws-icons/icons/resource/AmazonCloudWatchAlarm.svg?url';
import logGroup from 'aws-icons/icons/resource/AmazonCloudWatchLogs.svg?url';
import autoScalingGroup from 'aws-icons/icons/resource/AmazonEC2AutoScaling.svg?url';
import ec2 from 'aws-icons/icons/resource/AmazonEC2Instance.svg?url';
import vpcEndpoint from 'aws-icons/icons/resource/AmazonVPCEndpoints.svg?url';
import flowLog from 'aws-icons/icons/resource/AmazonVPCFlowLogs.svg?url';
import internetGateway from 'aws-icons/icons/resource/AmazonVPCInternetGateway.svg?url';
import natGateway from 'aws-icons/icons/resource/AmazonVPCNATGateway.svg?url';
import networkAcl from 'aws-icons/icons/resource/AmazonVPCNetworkAccessControlList.svg?url';
import vpcPeering from 'aws-icons/icons/resource/AmazonVPCPeeringConnection.svg?url';
import vpn from 'aws-icons/icons/resource/AmazonVPCVPNConnection.svg?url';
import vpnGateway from 'aws-icons/icons/resource/AmazonVPCVPNGateway.svg?url';
import cloudMapNamespace from 'aws-icons/icons/resource/AWSCloudMapNamespace.svg?url';
import cloudMapService from 'aws-icons/icons/resource/AWSCloudMapService.svg?url';
import dxGateway from 'aws-icons/icons/resource/AWSDirectConnectGateway.svg?url';
import lambdaAuthorizer from 'aws-icons/icons/resource/AWSIdentityAccessManagementPermissions.svg?url';
import jwtAuthorizer from 'aws-icons/icons/resource/AWSIdentityAccessManagementTemporarySecurityCredential.svg?url';
import tgwAttachment from 'aws-icons/icons/resource/AWSTransitGatewayAttachment.svg?url';
import alb from 'aws-icons/icons/resource/ElasticLoadBalancingApplicationLoadBalancer.svg?url';
import gwlb from 'aws-icons/icons/resource/ElasticLoadBalancingGatewayLoadBalancer.svg?url';
import nlb from 'aws-icons/icons/resource/ElasticLoadBalancingNetworkLoadBalancer.svg?url';

/**
 * AWS's own icons by the name a kind gives: the address of an unaltered file. AWS forbids recolouring or redrawing them;
 * a service has the service icon, a resource the resource icon.
 */
export const awsIcons: ReadonlyMap<string, string> = new Map([
  ['account', account],
  ['alarm', alarm],
  ['alb', alb],
  ['autoScalingGroup', autoScalingGroup],
  ['certificate', certificate],
  ['cloudFront', cloudFront],
  ['cloudMapNamespace', cloudMapNamespace],
  ['cloudMapService', cloudMapService],
  ['cognito', cognito],
  ['directConnect', directConnect],
  ['dxGateway', dxGateway],
  ['ec2', ec2],
  ['ecsService', ecsService],
  ['endpointService', endpointService],
  ['flowLog', flowLog],
  ['gwlb', gwlb],
  ['httpApi', apiGateway],
  ['internetGateway', internetGateway],
  ['jwtAuthorizer', jwtAuthorizer],
  ['lambda', lambda],
  ['lambdaAuthorizer', lambdaAuthorizer],
  ['logGroup', logGroup],
  ['natGateway', natGateway],
  ['networkAcl', networkAcl],
  ['nlb', nlb],
  ['onPremises', onPremises],
  ['privateSubnet', privateSubnet],
  ['publicSubnet', publicSubnet],
  ['rds', rds],
  ['region', region],
  ['restApi', apiGateway],
  ['route53', route53],
  ['s3', s3],
  ['tgwAttachment', tgwAttachment],
  ['transitGateway', transitGateway],
  ['vpc', vpc],
  ['vpcEndpoint', vpcEndpoint],
  ['vpcPeering', vpcPeering],
  ['vpn', vpn],
  ['vpnGateway', vpnGateway],
  ['waf', waf],
  ['webSocketApi', apiGateway],
]);
