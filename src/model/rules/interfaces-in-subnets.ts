import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { detach, fix, setProp } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { addGateway } from '../fixes/routes';
import { nodeName } from '../fixes/words';
import { spanZones } from '../fixes/zones';
import { kindOf } from '../kinds/registry';
import { checkPlacement, isMisplaced, kindsPlacedBy } from './placement';
import { defineRule, type Report, titled } from './rule';
import { listedNodes, sentence } from './words';

export const interfacesInSubnets = defineRule({
  id: 'CNT-04',
  title: 'What has network interfaces stands in subnets of its VPC',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Instances, load balancers, endpoints, VPC links V2 and functions in a VPC have network interfaces, and an interface lives in a subnet.',
  consequence: 'CloudFormation refuses the resource: it has no subnet, or subnets of another VPC.',
  fix: 'Put an instance into a subnet; let a load balancer or link span subnets of the VPC it stands in.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-vpclink.html',
  ],
  checkedOn: '2026-11',
  onNode: [...kindsPlacedBy('CNT-04'), 'lambda'],
  check(node, facts, report) {
    if (node.kind === 'lambda') {
      checkFunction(node, facts, report);
      return;
    }
    checkPlacement(node, facts, report);
    if (isMisplaced(node, facts)) return;
    checkSpan(node, facts, report);
    if (node.kind === 'natGateway') checkNat(node, facts, report);
  },
});

function checkSpan(node: DiagramNode, facts: Facts, report: Report): void {
  if (kindOf(node.kind).spans === undefined) return;
  const subnets = facts.subnets(node);
  const foreign = subnets.filter((subnet) => !facts.mayShareVpc(node, subnet));
  if (subnets.length === 0 && !facts.isExternal(node)) {
    report(sentence(`${titled(node)} spans no subnet.`), {
      fixes: () => [fix('span-zones', `Let ${nodeName(node)} span a subnet in each zone`, spanZones(node.id))],
    });
  }
  // A link V2 that spans several VPCs is told by CNT-20.
  if (foreign.length === 0 || (node.kind === 'vpcLinkV2' && foreign.length < subnets.length)) return;
  const on = [node.id, ...foreign.map((subnet) => subnet.id)];
  report(sentence(`${titled(node)} spans ${listedNodes(foreign)} of another VPC.`), {
    on,
    fixes: () => [
      fix(
        'span-own',
        `Let ${nodeName(node)} span subnets of its own VPC`,
        detach(node.id, kindOf(node.kind).spans ?? '', ...foreign.map(({ id }) => id)),
        spanZones(node.id),
      ),
    ],
  });
}

/** A function needs no subnet; those it has are of one VPC, of its own Region. */
function checkFunction(node: NodeOf<'lambda'>, facts: Facts, report: Report): void {
  const subnets = facts.subnets(node);
  const [first] = subnets;
  // In which Region a template is deployed, and another one whose subnets it uses, neither says.
  const isElsewhere = (subnet: DiagramNode) =>
    !facts.graph.isImported(node.id) && facts.region(subnet) !== facts.region(node);
  const foreign = subnets.filter(
    (subnet) => isElsewhere(subnet) || !facts.mayShareVpc(node, subnet) || (first && !facts.mayShareVpc(first, subnet)),
  );
  if (foreign.length === 0) return;
  report(sentence(`${titled(node)} spans ${listedNodes(foreign)} of another VPC.`), {
    on: [node.id, ...foreign.map(({ id }) => id)],
    fixes: () => [
      fix(
        'leave-foreign',
        `Take ${nodeName(node)} out of ${listedNodes(foreign)}`,
        detach(node.id, 'subnets', ...foreign.map(({ id }) => id)),
      ),
    ],
  });
}

/** A NAT gateway may stand in a subnet or at the VPC, and which of them is right depends on its kind. */
function checkNat(nat: NodeOf<'natGateway'>, facts: Facts, report: Report): void {
  const inSubnet = facts.graph.parent(nat)?.kind === 'subnet';
  if (inSubnet === (nat.props.mode === 'zonal')) return;
  const what = inSubnet ? 'is regional and belongs to the VPC, not to a subnet' : 'is zonal and stands in no subnet';
  report(sentence(`${titled(nat)} ${what}.`), { fixes: () => (inSubnet ? [makeZonal(nat)] : makeRegional(nat)) });
}

function makeZonal(nat: NodeOf<'natGateway'>): QuickFix {
  return fix('make-zonal', `Make ${nodeName(nat)} zonal`, setProp(nat.id, 'mode', 'zonal'));
}

/** A regional gateway needs an internet gateway beside it (NET-02). AWS has no private regional gateway. */
function makeRegional(nat: NodeOf<'natGateway'>): readonly QuickFix[] {
  if (nat.parent === null || nat.props.connectivity !== 'public') return [];
  const edits = [setProp(nat.id, 'mode', 'regional'), addGateway(nat.parent)];
  return [fix('make-regional', `Make ${nodeName(nat)} regional`, ...edits)];
}
