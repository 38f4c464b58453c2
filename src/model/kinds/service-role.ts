import { type CfnMap, sub } from '../cfn/value';
import type { Emitted } from './kind';

/** What a role that an AWS service assumes may do. */
export interface RoleSpec {
  readonly id: string;
  /** The service that assumes it, such as `lambda.amazonaws.com`. */
  readonly service: string;
  /** Names of AWS's own policies, with their path. */
  readonly managed?: readonly string[];
  readonly statements?: readonly CfnMap[];
  readonly condition?: CfnMap;
}

/** A role for an AWS service. */
export function serviceRole(spec: RoleSpec): Emitted {
  const { id, service, managed = [], statements = [], condition } = spec;
  const trust = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' };
  return {
    id,
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [condition ? { ...trust, Condition: condition } : trust],
      },
      ...(managed.length > 0
        ? { ManagedPolicyArns: managed.map((name) => sub(`arn:\${AWS::Partition}:iam::aws:policy/${name}`)) }
        : {}),
      ...(statements.length > 0
        ? {
            Policies: [{ PolicyName: 'access', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
          }
        : {}),
    },
  };
}
