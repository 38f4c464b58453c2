import { type DiagramBuilder, rowIdOf, twoZones } from './diagram';

const subnets = ['private-a', 'private-b'];

/** An ALB with rules that calls a function and containers, logs to a bucket, and is watched. */
export function albWithRules(): DiagramBuilder {
  return addAlbWithRules(twoZones());
}

/** Adds what {@link albWithRules} has to a diagram that begins with `twoZones()`. */
export function addAlbWithRules(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('securityGroup', 'shop-sg', { in: 'main' })
    .node('s3Bucket', 'lb-logs', { in: 'frankfurt' })
    .node('alb', 'shop', {
      in: 'main',
      props: {
        subnets,
        securityGroups: ['shop-sg'],
        accessLog: 'lb-logs',
        listeners: [
          { protocol: 'HTTP', port: 80, action: 'redirect-https' },
          { protocol: 'HTTPS', port: 443, action: 'fixed-response', statusCode: 404 },
        ],
        rules: [
          { listener: rowIdOf('shop', 1), priority: 10, path: '/orders/*, /orders', host: 'shop.example.com' },
          { listener: rowIdOf('shop', 1), priority: 20, path: '/hooks/*' },
          { listener: rowIdOf('shop', 1), priority: 30, path: '/old', action: 'fixed-response', statusCode: 410 },
          { listener: rowIdOf('shop', 0), priority: 10, host: 'go.example.com', action: 'redirect' },
        ],
      },
    })
    .node('targetGroup', 'orders-tg', { in: 'main', props: { targetType: 'ip', port: 8080, healthPath: '/health' } })
    .node('targetGroup', 'hooks-tg', {
      in: 'main',
      props: { targetType: 'lambda', healthInterval: 35, healthTimeout: 30, unhealthyThreshold: 5 },
    })
    .node('ecsService', 'orders', { in: 'main', props: { subnets, securityGroups: ['shop-sg'], containerPort: 8080 } })
    .node('lambda', 'hooks', { in: 'frankfurt' })
    .node('alarm', 'slow', {
      in: 'frankfurt',
      props: { resource: 'orders-tg', metric: 'TargetResponseTime', threshold: 2 },
    })
    .wire('shop', 'orders-tg', 2)
    .wire('shop', 'hooks-tg', 3)
    .wire('orders-tg', 'orders')
    .wire('hooks-tg', 'hooks');
}

/** An NLB before a fleet, servers on premises and typed addresses; the fleet calls a database. */
export function nlbWithFleet(): DiagramBuilder {
  return addNlbWithFleet(twoZones());
}

/** Adds what {@link nlbWithFleet} has to a diagram that begins with `twoZones()`. */
export function addNlbWithFleet(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('securityGroup', 'fleet-sg', { in: 'main' })
    .node('onPremises', 'branch')
    .node('onPremServer', 'erp', { in: 'branch', props: { address: '192.168.1.10', port: 8443 } })
    .node('onPremDatabase', 'stock', { in: 'branch', props: { address: '192.168.1.11' } })
    .node('nlb', 'entry', {
      in: 'main',
      props: {
        subnets,
        securityGroups: ['fleet-sg'],
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
      props: { subnets, securityGroups: ['fleet-sg'], healthCheck: 'ELB' },
    })
    .node('rds', 'db', { in: 'main', props: { subnets, securityGroups: ['fleet-sg'], multiAz: true, encrypted: true } })
    .wire('entry', 'fleet-tg', 0)
    .wire('entry', 'erp-tg', 1)
    .wire('fleet-tg', 'fleet')
    .wire('erp-tg', 'erp')
    .wire('erp-tg', 'stock')
    .wire('fleet', 'db');
}

/** A Gateway Load Balancer before an appliance, discovery by Cloud Map, functions, logs of both kinds. */
export function others(): DiagramBuilder {
  return addOthers(twoZones());
}

/** Adds what {@link others} has to a diagram that begins with `twoZones()`. */
export function addOthers(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('gwlb', 'inspection-lb', { in: 'main', props: { subnets } })
    .node('targetGroup', 'firewalls', {
      in: 'main',
      props: { protocol: 'GENEVE', port: 6081, healthProtocol: 'TCP', healthInterval: 10, healthTimeout: 5 },
    })
    .node('ec2', 'firewall', { in: 'private-a', props: { privateIp: '10.0.1.9', userData: '#!/bin/sh\necho ready' } })
    .node('cloudMapNamespace', 'shop-names', { in: 'frankfurt', props: { name: 'shop.internal', vpc: 'main' } })
    .node('cloudMapService', 'orders-record', { in: 'frankfurt', props: { namespace: 'shop-names' } })
    .node('ecsService', 'orders-tasks', { in: 'main', props: { subnets } })
    .node('ec2', 'old-orders', { in: 'private-b' })
    .node('lambda', 'worker', { in: 'main', props: { subnets, functionUrl: 'NONE', runtime: 'python3.13' } })
    .node('logGroup', 'traffic', { in: 'frankfurt', props: { retention: 30 } })
    .node('s3Bucket', 'archive', { in: 'frankfurt', props: { encryption: 'SSE-KMS', versioning: true } })
    .node('flowLog', 'short-term', { in: 'main', props: { interval: '60' } })
    .node('flowLog', 'long-term', { in: 'main', props: { resource: 'private-a', traffic: 'REJECT' } })
    .wire('inspection-lb', 'firewalls')
    .wire('firewalls', 'firewall')
    .wire('orders-record', 'old-orders')
    .wire('orders-tasks', 'orders-record')
    .wire('worker', 'archive')
    .wire('short-term', 'traffic')
    .wire('long-term', 'archive');
}
