import { defineReader } from '../reader';

/** Roles and what hangs on them are parts of what takes them; nobody draws them by themselves. */
export const iamReader = defineReader({
  types: [
    'AWS::IAM::Role',
    'AWS::IAM::InstanceProfile',
    'AWS::IAM::Policy',
    'AWS::IAM::RolePolicy',
    'AWS::IAM::ManagedPolicy',
    'AWS::SecretsManager::SecretTargetAttachment',
  ],
  kindOf: () => undefined,
  read: () => {},
});
