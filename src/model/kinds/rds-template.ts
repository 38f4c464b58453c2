import { ref } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { gatewayAttachments, groupIds, nameTag, refs } from './parts';

interface Props {
  readonly engine: string;
  readonly engineVersion: string;
  readonly instanceClass: string;
  readonly storage: number;
  readonly port: number;
  readonly multiAz: boolean;
  readonly encrypted: boolean;
  readonly publiclyAccessible: boolean;
  readonly username: string;
  readonly subnets: readonly NodeId[];
  readonly securityGroups: readonly NodeId[];
}

/** A database with its subnet group. Secrets Manager makes and keeps the password. */
export function emitRds({ id, logicalId, props }: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const subnetGroup = ctx.ownId('SubnetGroup');
  ctx.output({
    suffix: 'Endpoint',
    description: `Address of database ${ctx.name(100)}`,
    value: ctx.att(id, 'Endpoint.Address'),
  });
  return [
    {
      id: logicalId,
      type: 'AWS::RDS::DBInstance',
      properties: {
        Engine: props.engine,
        ...(props.engineVersion === '' ? {} : { EngineVersion: props.engineVersion }),
        DBInstanceClass: props.instanceClass,
        AllocatedStorage: String(props.storage),
        Port: String(props.port),
        MultiAZ: props.multiAz,
        StorageEncrypted: props.encrypted,
        PubliclyAccessible: props.publiclyAccessible,
        MasterUsername: props.username,
        ManageMasterUserPassword: true,
        DBSubnetGroupName: ref(subnetGroup),
        ...groupIds(ctx, 'VPCSecurityGroups', props.securityGroups),
        Tags: nameTag(ctx),
      },
      ...(props.publiclyAccessible ? { dependsOn: gatewayAttachments(ctx) } : {}),
    },
    {
      id: subnetGroup,
      type: 'AWS::RDS::DBSubnetGroup',
      properties: {
        ...(ctx.isWritten('SubnetGroup') ? {} : { DBSubnetGroupDescription: `Subnets of ${ctx.name(200)}` }),
        SubnetIds: refs(ctx, props.subnets),
      },
    },
  ];
}
