import { type DiagramBuilder, rowIdOf, twoZones } from './diagram';

const subnets = ['private-a', 'private-b'];

/** An ALB with rules that calls a function and containers, logs to a bucket, and is watched. */
export function albWithRules(): DiagramBuilder {
  return twoZones()
    .node('securityGroup', 'sg', { in: 'main' })
    .node('s3Bucket', 'lb-logs', { in: 'frankfurt' })
    .node('alb', 'web', {
      in: 'main',
      props: {
        subnets,
        securityGroups: ['sg'],
        accessLog: 'lb-logs',
        listeners: [
          { protocol: 'HTTP', port: 80, action: 'redirect-https' },
          { protocol: 'HTTPS', port: 443, action: 'fixed-response', statusCode: 404 },
        ],
        rules: [
          { listener: rowIdOf('web', 1), priority: 10, path: '/orders/*, /orders', host: 'shop.example.com' },
          { listener: rowIdOf('web', 1), priority: 20, path: '/hooks/*' },
          { listener: rowIdOf('web', 1), priority: 30, path: '/old', action: 'fixed-response', statusCode: 410 },
          { listener: rowIdOf('web', 0), priority: 10, host: 'go.example.com', action: 'redirect' },
        ],
      },
    })
    .node('targetGroup', 'orders-tg', { in: 'main', props: { targetType: 'ip', port: 8080, healthPath: '/health' } })
    .node('targetGroup', 'hooks-tg', {
      in: 'main',
      props: { targetType: 'lambda', healthInterval: 35, healthTimeout: 30, unhealthyThreshold: 5 },
    })
    .node('ecsService', 'orders', { in: 'main', props: { subnets, securityGroups: ['sg'], containerPort: 8080 } })
    .node('lambda', 'hooks', { in: 'frankfurt' })
    .node('alarm', 'slow', {
      in: 'frankfurt',
      props: { resource: 'orders-tg', metric: 'TargetResponseTime', threshold: 2 },
    })
    .wire('web', 'orders-tg', 2)
    .wire('web', 'hooks-tg', 3)
    .wire('orders-tg', 'orders')
    .wire('hooks-tg', 'hooks');
}

/** An NLB before a fleet, servers on premises and typed addresses; the fleet calls a database. */
export function nlbWithFleet(): DiagramBuilder {
  return twoZones()
    .node('securityGroup', 'sg', { in: 'main' })
    .node('onPremises', 'office')
    .node('onPremServer', 'erp', { in: 'office', props: { address: '192.168.1.10', port: 8443 } })
    .node('nlb', 'front', {
      in: 'main',
      props: {
        subnets,
        securityGroups: ['sg'],
        listeners: [
          { protocol: 'TCP', port: 80 },
          { protocol: 'TCP', port: 8443 },
        ],
      },
    })
    .node('targetGroup', 'fleet-tg', {
      in: 'main',
      props: { protocol: 'TCP', healthProtocol: 'TCP', healthTimeout: 10 },
    })
    .node('targetGroup', 'erp-tg', {
      in: 'main',
      props: {
        targetType: 'ip',
        protocol: 'TCP',
        port: 8443,
        healthProtocol: 'TCP',
        healthTimeout: 10,
        addresses: [{ address: '10.0.1.20', port: 8443 }],
      },
    })
    .node('autoScalingGroup', 'fleet', {
      in: 'main',
      props: { subnets, securityGroups: ['sg'], healthCheck: 'ELB' },
    })
    .node('rds', 'db', { in: 'main', props: { subnets, securityGroups: ['sg'], multiAz: true, encrypted: true } })
    .wire('front', 'fleet-tg', 0)
    .wire('front', 'erp-tg', 1)
    .wire('fleet-tg', 'fleet')
    .wire('erp-tg', 'erp')
    .wire('fleet', 'db');
}

/** A Gateway Load Balancer before an appliance, discovery by Cloud Map, functions, logs of both kinds. */
export function others(): DiagramBuilder {
  return twoZones()
    .node('gwlb', 'inspect', { in: 'main', props: { subnets } })
    .node('targetGroup', 'firewalls', {
      in: 'main',
      props: { protocol: 'GENEVE', port: 6081, healthProtocol: 'TCP', healthInterval: 10, healthTimeout: 5 },
    })
    .node('ec2', 'firewall', { in: 'private-a', props: { privateIp: '10.0.1.9', userData: '#!/bin/sh\necho ready' } })
    .node('cloudMapNamespace', 'names', { in: 'frankfurt', props: { name: 'shop.internal', vpc: 'main' } })
    .node('cloudMapService', 'orders', { in: 'frankfurt', props: { namespace: 'names' } })
    .node('ecsService', 'orders-tasks', { in: 'main', props: { subnets } })
    .node('ec2', 'old-orders', { in: 'private-b' })
    .node('lambda', 'worker', { in: 'main', props: { subnets, functionUrl: 'NONE', runtime: 'python3.13' } })
    .node('logGroup', 'traffic', { in: 'frankfurt', props: { retention: 30 } })
    .node('s3Bucket', 'archive', { in: 'frankfurt', props: { encryption: 'SSE-KMS', versioning: true } })
    .node('flowLog', 'short-term', { in: 'main', props: { interval: '60' } })
    .node('flowLog', 'long-term', { in: 'main', props: { resource: 'private-a', traffic: 'REJECT' } })
    .wire('inspect', 'firewalls')
    .wire('firewalls', 'firewall')
    .wire('orders', 'old-orders')
    .wire('orders-tasks', 'orders')
    .wire('worker', 'archive')
    .wire('short-term', 'traffic')
    .wire('long-term', 'archive');
}
