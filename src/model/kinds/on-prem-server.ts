import { z } from 'zod';
import { text, whole } from './fields';
import { defineKind } from './kind';

/** A machine in your own network: it may call into AWS, and be a target behind a load balancer. */
export const onPremServer = defineKind({
  id: 'onPremServer',
  label: 'On-premises server',
  paletteLabel: 'On-prem server',
  short: 'Server',
  group: 'outside',
  keywords: ['data center', 'corporate', 'legacy', 'machine'],
  icon: 'onPremServer',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
  placement: {
    in: ['onPremises'],
    rule: 'CNT-06',
    why: 'A server of your own stands in your own network, outside AWS.',
  },
  width: 152,
  wiresFrom: 'node',
  wiresTo: true,
  manyPerTargetGroup: true,
  connects: [
    {
      to: ['restApi'],
      edge: 'data',
      when: 'A public endpoint, or for a private API the host name of an interface endpoint that Direct Connect or a VPN reaches.',
      violated: 'The connection times out, or 403 Forbidden.',
    },
    {
      to: ['httpApi', 'webSocketApi'],
      edge: 'data',
      when: 'Over the internet: they have public endpoints only.',
      violated: 'The name does not resolve, or the connection times out.',
    },
    {
      to: ['interfaceEndpoint'],
      edge: 'data',
      when: 'Direct Connect, VPN or a transit gateway joins the networks; DNS resolves the endpoint; its group admits 443.',
      violated: 'The connection times out, or the name resolves to a public address.',
    },
    {
      to: ['alb', 'nlb', 'ec2', 'ecsService', 'rds'],
      edge: 'data',
      when: 'Direct Connect, VPN or a transit gateway routes both ways, and security groups admit the network.',
      violated: 'The connection times out.',
    },
    {
      to: ['onPremServer', 'onPremDatabase'],
      edge: 'data',
      when: 'In networks of your own that reach each other.',
      violated: 'The connection times out.',
    },
    {
      to: ['hostedZone'],
      edge: 'data',
      when: 'Public, or private through an inbound endpoint of Route 53 Resolver.',
      violated: 'The name does not exist (NXDOMAIN).',
    },
    {
      to: ['cloudFront', 'awsService', 's3Bucket'],
      edge: 'data',
      when: 'Over the internet or a public virtual interface.',
      violated: 'The connection times out.',
    },
  ],
  refuses: [
    {
      to: ['gatewayEndpoint'],
      why: 'A gateway endpoint serves its own VPC only; it is not reached over peering, VPN or Direct Connect.',
      instead: 'interfaceEndpoint',
      source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
    },
    {
      to: ['vpcLinkV1', 'vpcLinkV2'],
      why: 'A VPC link has no address: only an API sends through it.',
      instead: 'restApi',
    },
    { to: ['targetGroup'], why: 'A target group has no address: a load balancer sends to it.', instead: 'nlb' },
    {
      to: ['endpointService'],
      why: 'An endpoint service is reached through an interface endpoint in a VPC.',
      instead: 'interfaceEndpoint',
    },
  ],
  labelStem: 'server',
  props: z.strictObject({
    address: text({
      title: 'Private IPv4 address',
      help: 'A target group of type ip registers it; only private ranges are accepted.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
      placeholder: '192.168.10.20',
      mono: true,
    }),
    port: whole(443, {
      title: 'Port',
      help: 'The port it listens on.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html',
      range: [1, 65535],
      mono: true,
    }),
  }),
  summary: (props) => (props.address === '' ? `port ${props.port}` : `${props.address}:${props.port}`),
});
