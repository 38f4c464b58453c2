import type { CfnMap } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { takePart, takeReferring } from '../reading/parts';
import { firstOf, nameTag, resourceAt } from '../reading/values';

const INSTANCE = 'AWS::RDS::DBInstance';
const CLUSTER = 'AWS::RDS::DBCluster';
const SUBNET_GROUP = 'AWS::RDS::DBSubnetGroup';
/** What belongs to a database and is not drawn, with the property that names it. */
const KEPT = {
  'AWS::RDS::DBParameterGroup': 'DBParameterGroupName',
  'AWS::RDS::DBClusterParameterGroup': 'DBClusterParameterGroupName',
  'AWS::RDS::OptionGroup': 'OptionGroupName',
} as const;
const ATTACHMENT = 'AWS::SecretsManager::SecretTargetAttachment';

/** Engines that are drawn as the one they are compatible with. */
const ENGINES: Readonly<Record<string, string>> = {
  aurora: 'mysql',
  'aurora-mysql': 'mysql',
  'aurora-postgresql': 'postgres',
  'sqlserver-ee': 'sqlserver-ex',
  'sqlserver-se': 'sqlserver-ex',
  'sqlserver-web': 'sqlserver-ex',
  'oracle-ee': 'oracle-se2',
  'oracle-ee-cdb': 'oracle-se2',
  'oracle-se2-cdb': 'oracle-se2',
};
const PORTS: Readonly<Record<string, number>> = {
  postgres: 5432,
  mysql: 3306,
  mariadb: 3306,
  sqlserver: 1433,
  oracle: 1521,
  aurora: 3306,
};

/** Databases and clusters of them. Instances of a cluster are parts of it. */
export const rdsReader = defineReader({
  types: [INSTANCE, CLUSTER, SUBNET_GROUP, ATTACHMENT, ...Object.keys(KEPT)],
  kindOf: ({ type, properties }) => {
    if (type === CLUSTER) return 'rds';
    return type === INSTANCE && properties.DBClusterIdentifier === undefined ? 'rds' : undefined;
  },
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(
      firstOf(nameTag(read, properties.Tags), properties.DBInstanceIdentifier, properties.DBClusterIdentifier),
    );
    draft.choice('engine', properties.Engine, ENGINES);
    draft.text('engineVersion', properties.EngineVersion);
    draft.number('storage', properties.AllocatedStorage);
    draft.flag('encrypted', properties.StorageEncrypted);
    draft.text('username', properties.MasterUsername);
    readPort(properties, draft, read);
    readPlace(resource, draft, read);
    if (resource.type === CLUSTER) readCluster(resource, draft, read);
    else readInstance(properties, draft);
    takeKept(resource, draft, read);
    takeReferring(read, draft, resource, 'TargetId', ATTACHMENT);
  },
});

function readPort({ Port, Engine }: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const engine = read.text(Engine);
  const usual = Object.entries(PORTS).find(([name]) => engine.known && engine.value.includes(name))?.[1];
  if (Port !== undefined) draft.number('port', Port);
  else if (usual === undefined) draft.unknown('port');
  else draft.set('port', usual);
}

function readPlace(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const { DBSubnetGroupName, VPCSecurityGroups, VpcSecurityGroupIds } = resource.properties;
  const group = takePart(read, draft, resource, DBSubnetGroupName, {
    key: 'SubnetGroup',
    type: SUBNET_GROUP,
    property: 'DBSubnetGroupName',
  });
  if (group) draft.nodeRefs('subnets', group.properties.SubnetIds, 'subnet');
  else draft.unknown('subnets');
  draft.nodeRefs('securityGroups', firstOf(VPCSecurityGroups, VpcSecurityGroupIds), 'securityGroup');
}

function readInstance(properties: CfnMap, draft: NodeDraft): void {
  draft.text('instanceClass', properties.DBInstanceClass);
  draft.flag('multiAz', properties.MultiAZ);
  draft.flag('publiclyAccessible', properties.PubliclyAccessible);
  // A copy, or what is restored, has engine and size of what it comes from.
  if (properties.Engine === undefined) draft.unknown('engine');
  if (properties.AllocatedStorage === undefined) draft.unknown('storage');
}

/** A cluster with a reader besides its writer goes on when a zone fails. */
function readCluster(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const instances = read.referring(resource, INSTANCE, 'DBClusterIdentifier');
  for (const instance of instances) {
    draft.take(instance);
    takeSubnetGroup(instance, draft, read);
    takeKept(instance, draft, read);
  }
  const [first] = instances;
  draft.text('instanceClass', firstOf(first?.properties.DBInstanceClass, resource.properties.DBClusterInstanceClass));
  draft.flag('publiclyAccessible', first?.properties.PubliclyAccessible);
  draft.set('multiAz', instances.length > 1);
}

function takeKept({ properties }: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  for (const [type, property] of Object.entries(KEPT)) {
    const kept = resourceAt(read, properties[property], type);
    if (kept) draft.take(kept);
  }
}

function takeSubnetGroup(instance: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  takePart(read, draft, instance, instance.properties.DBSubnetGroupName, {
    key: 'SubnetGroup',
    type: SUBNET_GROUP,
    property: 'DBSubnetGroupName',
  });
}
