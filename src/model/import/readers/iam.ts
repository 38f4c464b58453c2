import { defineReader, type ImportedResource, type ReadContext } from '../reader';
import { takePolicies } from '../reading/parts';
import { resourcesIn } from '../reading/values';

const ROLE = 'AWS::IAM::Role';

/** Who takes a role by which property; what is a part itself says by another property of what. */
const USERS: readonly (readonly [type: string, role: string, owner?: string])[] = [
  ['AWS::ECS::Service', 'Role'],
  ['AWS::RDS::DBInstance', 'MonitoringRoleArn'],
  ['AWS::RDS::DBInstance', 'MonitoringRoleArn', 'DBClusterIdentifier'],
  ['AWS::RDS::DBCluster', 'MonitoringRoleArn'],
  ['AWS::S3::Bucket', 'ReplicationConfiguration.Role'],
  ['AWS::ApiGateway::Method', 'Integration.Credentials', 'RestApiId'],
  ['AWS::ApiGatewayV2::Integration', 'CredentialsArn', 'ApiId'],
  ['AWS::ApiGateway::Authorizer', 'AuthorizerCredentials'],
  ['AWS::ApiGatewayV2::Authorizer', 'AuthorizerCredentialsArn'],
  ['AWS::ApplicationAutoScaling::ScalableTarget', 'RoleARN', 'ResourceId'],
];

/**
 * Roles and what hangs on them are parts of what takes them; nobody draws them by themselves. Those that the emitter of
 * a kind writes are taken by its reader, the others are kept with who uses them.
 */
export const iamReader = defineReader({
  types: [ROLE, 'AWS::IAM::InstanceProfile', 'AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy'],
  kindOf: () => undefined,
  read: () => {},
  otherwise: (resource, read) => {
    if (resource.type !== ROLE) return;
    const [user] = usersOf(resource, read);
    const draft = user && read.draftOf(user);
    if (!draft) return;
    draft.take(resource);
    takePolicies(read, draft, resource);
  },
});

function usersOf(role: ImportedResource, read: ReadContext): readonly ImportedResource[] {
  return USERS.flatMap(([type, property, owner]) => {
    const users = read.referring(role, type, property);
    return owner === undefined ? users : users.flatMap(({ properties }) => resourcesIn(read, properties[owner]));
  }).filter((user) => read.draftOf(user) !== undefined);
}
