import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { signInClients } from '../reading/actions';
import { LISTENER } from '../reading/listeners';
import { takeFirst, takeReferring } from '../reading/parts';
import { valueAt } from '../reading/values';

const POOL = 'AWS::Cognito::UserPool';
const CLIENT = 'AWS::Cognito::UserPoolClient';
const DOMAIN = 'AWS::Cognito::UserPoolDomain';
/** What belongs to a pool and is not drawn. */
const KEPT = [
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolUser',
  'AWS::Cognito::UserPoolUserToGroupAttachment',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::Cognito::UserPoolUICustomizationAttachment',
  'AWS::Cognito::UserPoolRiskConfigurationAttachment',
];

/** User pools with their app clients and domain. The client of an ALB belongs to the ALB. */
export const userPoolReader = defineReader({
  types: [POOL, CLIENT, DOMAIN, ...KEPT],
  kindOf: ({ type }) => (type === POOL ? 'userPool' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(properties.UserPoolName);
    draft.choice('mfa', properties.MfaConfiguration);
    draft.number('passwordLength', valueAt(read, properties.Policies, 'PasswordPolicy', 'MinimumLength'));
    const onlyByAdmin = valueAt(read, properties.AdminCreateUserConfig, 'AllowAdminCreateUserOnly');
    const closed = read.flag(onlyByAdmin);
    if (closed.known) draft.set('selfSignUp', !closed.value);
    else if (onlyByAdmin !== undefined) draft.unknown('selfSignUp');
    takeClients(resource, draft, read);
    readDomain(resource, draft, read);
    takeReferring(read, draft, resource, 'UserPoolId', ...KEPT);
  },
});

function takeClients(pool: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const ofLoadBalancers = new Set(read.resources(LISTENER).flatMap((listener) => signInClients(read, listener)));
  const own = read.referring(pool, CLIENT, 'UserPoolId').filter((client) => !ofLoadBalancers.has(client));
  takeFirst(draft, own, 'Client');
}

/** A prefix, or a whole name of one's own: `auth.example.com`. */
function readDomain(pool: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const domains = read.referring(pool, DOMAIN, 'UserPoolId');
  takeFirst(draft, domains, 'Domain');
  draft.text('domainPrefix', domains[0]?.properties.Domain);
}
