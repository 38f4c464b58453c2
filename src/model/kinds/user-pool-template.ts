import type { EmitContext, EmitNode, Emitted } from './kind';

type UserPool = EmitNode<{
  readonly mfa: string;
  readonly passwordLength: number;
  readonly selfSignUp: boolean;
  readonly domainPrefix: string;
}>;

/** A user pool with one app client (`Client`) and, when it has a prefix, its domain (`Domain`). */
export function emitUserPool({ id, logicalId, props }: UserPool, ctx: EmitContext): readonly Emitted[] {
  const domain: Emitted = {
    id: ctx.ownId('Domain'),
    type: 'AWS::Cognito::UserPoolDomain',
    properties: { Domain: props.domainPrefix, UserPoolId: ctx.ref(id) },
  };
  return [
    {
      id: logicalId,
      type: 'AWS::Cognito::UserPool',
      properties: {
        UserPoolName: ctx.name(128),
        Policies: { PasswordPolicy: { MinimumLength: props.passwordLength } },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: !props.selfSignUp },
        MfaConfiguration: props.mfa,
        ...(props.mfa === 'OFF' ? {} : { EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }),
      },
    },
    {
      id: ctx.ownId('Client'),
      type: 'AWS::Cognito::UserPoolClient',
      properties: { UserPoolId: ctx.ref(id) },
    },
    ...(props.domainPrefix === '' ? [] : [domain]),
  ];
}
