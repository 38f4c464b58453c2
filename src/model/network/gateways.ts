import type { DiagramNode, NodeOf } from '../document/diagram';
import { positionOf, type Spot, spotIn } from './addresses';
import type { Network } from './failures';
import { titled } from './names';
import { joined, type Onward, open, type Sender, shut, type Way } from './way';

const outside = (to: Spot): boolean => to.place === 'internet' || to.place === 'aws';

/** Out by an internet gateway: of the own VPC, with a public address, and only to the internet. */
export function outByInternetGateway(net: Network, from: Spot, gateway: DiagramNode, to: Spot, sender: Sender): Way {
  const what = `${titled(gateway)} leads to the internet`;
  if (net.facts.vpc(gateway) !== from.vpc) {
    const message = `${titled(gateway)} belongs to another VPC.`;
    const fix = 'Route to the internet gateway of the VPC.';
    return shut(what, { node: gateway, code: 'no-route', rule: 'NET-01', message, fix }, gateway);
  }
  if (!outside(to)) {
    const message = `${titled(gateway)} leads to the internet; private addresses elsewhere are not there.`;
    const fix = 'Add a route over peering, a transit gateway, VPN or Direct Connect.';
    return shut(what, { node: gateway, code: 'no-route', rule: 'NET-05', message, fix }, gateway);
  }
  if (net.isDown(gateway)) {
    const message = `${titled(gateway)} is down.`;
    return shut(
      what,
      { node: gateway, code: 'down', rule: null, message, fix: 'A VPC has one internet gateway.' },
      gateway,
    );
  }
  if (sender.hasPublicAddress) return open(what, gateway);
  const isFunction = sender.node?.kind === 'lambda';
  const name = sender.node ? titled(sender.node) : 'The sender';
  const message = `${name} has no public address, and an internet gateway translates none.`;
  const fix = isFunction
    ? 'Put the function into private subnets that route to a NAT gateway.'
    : 'Give it a public address, or route its subnet to a NAT gateway.';
  return shut(
    what,
    { node: sender.node, code: 'not-exposed', rule: isFunction ? 'NET-04' : 'NET-03', message, fix },
    gateway,
  );
}

/** An egress-only gateway takes IPv6 and nothing else. */
export function outByEgressOnly(gateway: DiagramNode): Way {
  const message = `${titled(gateway)} takes IPv6 only.`;
  const fix = 'Route 0.0.0.0/0 to a NAT gateway.';
  return shut('the route takes IPv4', { node: gateway, code: 'no-route', rule: 'NET-03', message, fix }, gateway);
}

/** Through a NAT gateway: on from its own subnet, with its address; a Regional one goes straight to the internet gateway. */
export function throughNat(
  net: Network,
  from: Spot,
  nat: NodeOf<'natGateway'>,
  to: Spot,
  onward: Onward,
  sender: Sender,
): Way {
  const what = `${titled(nat)} sends it on with its own address`;
  if (net.facts.vpc(nat) !== from.vpc) {
    const message = `${titled(nat)} belongs to another VPC, and no route leads to it.`;
    const fix = 'Use a NAT gateway of the VPC, or a transit gateway to the VPC that has it.';
    return shut(what, { node: nat, code: 'not-transitive', rule: 'NET-06', message, fix }, nat);
  }
  if (net.isDown(nat)) {
    const message = `${titled(nat)} is down.`;
    const fix = 'Use one NAT gateway for each zone, or a Regional one.';
    return shut(what, { node: nat, code: 'down', rule: 'NET-12', message, fix }, nat);
  }
  const seenAs = positionOf(net, nat);
  const self = { node: nat, hasPublicAddress: nat.props.connectivity === 'public', crossed: sender.crossed + 1 };
  const first: Way = open(what, nat);
  const rest = nat.props.mode === 'regional' ? fromRegional(net, nat, to) : fromZonal(net, nat, to, onward, self);
  const whole = joined(first, rest);
  return seenAs ? { ...whole, seenAs } : whole;
}

function fromZonal(net: Network, nat: NodeOf<'natGateway'>, to: Spot, onward: Onward, self: Sender): Way {
  const [subnet] = net.subnets(nat);
  if (subnet) return renamed(nat, onward(net, spotIn(net, subnet), to, self));
  const fix = 'Put the NAT gateway into a public subnet.';
  const message = `${titled(nat)} stands in no subnet.`;
  return shut('the NAT gateway has a subnet', { node: nat, code: 'no-route', rule: 'CNT-04', message, fix }, nat);
}

/** What its subnet lacks is told as what it is: a NAT gateway without a way to the internet. */
function renamed(nat: DiagramNode, way: Way): Way {
  return {
    ...way,
    checks: way.checks.map((check) =>
      check.ok === 'no' && check.blocker.code === 'no-route'
        ? {
            ...check,
            blocker: {
              ...check.blocker,
              rule: 'NET-02',
              message: `${titled(nat)} gets no further: ${check.blocker.message}`,
            },
          }
        : check,
    ),
  };
}

function fromRegional(net: Network, nat: NodeOf<'natGateway'>, to: Spot): Way {
  const home = net.facts.vpc(nat);
  const [gateway] = home ? net.facts.graph.inside(home.id, 'internetGateway') : [];
  const what = `${titled(nat)} leads to the internet`;
  if (gateway && outside(to)) return open(what, gateway);
  const message = gateway
    ? `${titled(nat)} leads to the internet only.`
    : `The VPC of ${titled(nat)} has no internet gateway.`;
  const fix = gateway ? 'Add a route past the NAT gateway.' : 'Add an internet gateway to the VPC.';
  return shut(what, { node: nat, code: 'no-route', rule: 'NET-02', message, fix }, nat);
}
