import type { z } from 'zod';
import type { DiagramNode } from '../document/diagram';
import { rowLists, rowName, rowShape, rowsIn } from '../document/references';
import { metaOf } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { isExternal } from './is-external';
import { malformedNetwork } from './malformed-network';
import { malformedWorkload } from './malformed-workload';

const REGION = /^[a-z]+(-[a-z]+)+-\d+$/;
const STAGE = /^[A-Za-z0-9_-]{1,128}$/;
const HEALTH_PORT = /^(traffic-port|\d{1,5})$/;

/** Values that are there but cannot be what CloudFormation needs, each as a phrase such as `Region code "x" is not like eu-central-1`. */
export function malformedValues(node: DiagramNode): readonly string[] {
  // Of what is there already the template says nothing.
  return isExternal(node) ? [] : [...ofKind(node), ...outOfRange(node)];
}

function ofKind(node: DiagramNode): readonly string[] {
  switch (node.kind) {
    case 'account': {
      const { accountId } = node.props;
      return accountId === '' || /^\d{12}$/.test(accountId) ? [] : [`Account ID "${accountId}" is not twelve digits`];
    }
    case 'region': {
      const { code } = node.props;
      return code.trim() === '' || REGION.test(code) ? [] : [`Region code "${code}" is not like eu-central-1`];
    }
    case 'restApi':
    case 'webSocketApi':
    case 'httpApi': {
      const { stageName } = node.props;
      const isFine = STAGE.test(stageName) || (stageName === '$default' && node.kind === 'httpApi');
      return isFine || stageName.trim() === '' ? [] : [`Stage "${stageName}" has characters that AWS refuses`];
    }
    case 'targetGroup': {
      const port = node.props.healthPort.trim();
      return port === '' || HEALTH_PORT.test(port) ? [] : [`Check port "${port}" is no port`];
    }
    default:
      return [...malformedNetwork(node), ...malformedWorkload(node)];
  }
}

/** Ranges that rules of their own speak about: API-20, API-21, LB-22 and NET-11. */
const TOLD_ELSEWHERE = [
  'timeoutMs',
  'healthInterval',
  'healthTimeout',
  'healthyThreshold',
  'unhealthyThreshold',
  'vlan',
];

interface Ranged {
  readonly name: string;
  readonly title: string;
  readonly range: readonly [min: number, max: number];
}

interface RangedFields {
  readonly own: readonly Ranged[];
  /** List of rows -> its fields with a range; lists without any are left out. */
  readonly inRows: ReadonlyMap<string, readonly Ranged[]>;
}

const CACHE = new Map<string, RangedFields>();

function outOfRange(node: DiagramNode): readonly string[] {
  const { own, inRows } = rangedFields(node.kind);
  const found = [...beyond(own, node.props)];
  for (const [list, fields] of inRows) {
    for (const [i, row] of rowsIn(node, list).entries()) {
      for (const problem of beyond(fields, row)) found.push(`${rowName(node.kind, list)} ${i + 1}: ${problem}`);
    }
  }
  return found;
}

function rangedFields(kindId: string): RangedFields {
  const cached = CACHE.get(kindId);
  if (cached) return cached;
  const { props } = kindOf(kindId);
  const lists = rowLists(kindId).map((list) => [list, withRange(rowShape(props, list))] as const);
  const fields: RangedFields = {
    own: withRange(props.shape as Readonly<Record<string, z.ZodType>>),
    inRows: new Map(lists.filter(([, ranged]) => ranged.length > 0)),
  };
  CACHE.set(kindId, fields);
  return fields;
}

function withRange(shape: Readonly<Record<string, z.ZodType>>): readonly Ranged[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const { range, title } = metaOf(schema);
    return range && !TOLD_ELSEWHERE.includes(name) ? [{ name, title: title ?? name, range }] : [];
  });
}

function beyond(fields: readonly Ranged[], values: object): readonly string[] {
  return fields.flatMap(({ name, title, range: [min, max] }) => {
    const value = (values as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'number' && (value < min || value > max)
      ? [`${title} ${value} is not between ${min} and ${max}`]
      : [];
  });
}
