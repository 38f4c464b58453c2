import { type CfnMap, getAtt } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { refs } from './parts';
import { serviceRole } from './service-role';

interface Props {
  readonly runtime: string;
  readonly handler: string;
  readonly memory: number;
  readonly timeout: number;
  readonly functionUrl: string;
  readonly subnets: readonly NodeId[];
  readonly securityGroups: readonly NodeId[];
}

type Func = EmitNode<Props>;

/** A function with its role, with a placeholder for its code where the language allows one. */
export function emitLambda(node: Func, ctx: EmitContext): readonly Emitted[] {
  const { logicalId, props } = node;
  const vpcConfig = networkOf(props, ctx);
  const role = ctx.ownId('Role');
  noteCalls(ctx);
  return [
    {
      id: logicalId,
      type: 'AWS::Lambda::Function',
      properties: {
        Runtime: props.runtime,
        Handler: props.handler,
        Role: getAtt(role, 'Arn'),
        ...(ctx.isWritten() ? {} : { Code: codeOf(props, ctx) }),
        MemorySize: props.memory,
        Timeout: props.timeout,
        ...(vpcConfig ? { VpcConfig: vpcConfig } : {}),
      },
    },
    serviceRole({
      id: role,
      service: 'lambda.amazonaws.com',
      managed: [`service-role/${vpcConfig ? 'AWSLambdaVPCAccessExecutionRole' : 'AWSLambdaBasicExecutionRole'}`],
    }),
    ...urlOf(node, ctx),
  ];
}

/**
 * Lambda wants subnets and groups together; without groups it gets the default one of the VPC, of which its subnets are
 * wherever the function itself is drawn.
 */
function networkOf({ subnets, securityGroups }: Props, ctx: EmitContext): CfnMap | undefined {
  const vpc = ctx.within('vpc') ?? ctx.within('vpc', subnets[0]);
  if (!vpc || subnets.length === 0) return undefined;
  const groups =
    securityGroups.length > 0
      ? securityGroups.map((id) => ctx.att(id, 'GroupId'))
      : [ctx.att(vpc.id, 'DefaultSecurityGroup')];
  return { SubnetIds: refs(ctx, subnets), SecurityGroupIds: groups };
}

/** Only Node.js and Python are taken inline, and only as the file `index`. Other code lies in a bucket. */
function codeOf({ runtime, handler }: Props, ctx: EmitContext): CfnMap {
  const [file, name] = handler.split('.');
  const isInline = file === 'index' && name !== undefined && /^[A-Za-z_]\w*$/.test(name);
  const source = isInline ? placeholderCode(runtime, name) : undefined;
  if (source !== undefined) {
    ctx.note(`The code of function ${ctx.name(100)} is a placeholder; deploy yours over it.`);
    return { ZipFile: source };
  }
  const asked = (suffix: string, what: string) =>
    ctx.parameter({ suffix, type: 'String', description: `${what} with the code of ${ctx.name(100)}` });
  return { S3Bucket: asked('CodeBucket', 'Bucket'), S3Key: asked('CodeKey', 'Key of the archive') };
}

function placeholderCode(runtime: string, name: string): string | undefined {
  const answer = '"statusCode": 200, "headers": {"content-type": "text/plain"}, "body": "placeholder"';
  if (runtime.startsWith('nodejs')) return `exports.${name} = async () => ({${answer}});\n`;
  if (runtime.startsWith('python')) return `def ${name}(event, context):\n    return {${answer}}\n`;
  return undefined;
}

function urlOf({ id, props }: Func, ctx: EmitContext): readonly Emitted[] {
  if (props.functionUrl === 'none') return [];
  const url = {
    id: ctx.ownId('Url'),
    type: 'AWS::Lambda::Url',
    properties: { TargetFunctionArn: ctx.att(id, 'Arn'), AuthType: props.functionUrl },
  };
  ctx.output({
    suffix: 'UrlAddress',
    description: `Function URL of ${ctx.name(100)}`,
    value: getAtt(url.id, 'FunctionUrl'),
  });
  if (props.functionUrl === 'AWS_IAM') return [url];
  const permit = { FunctionName: ctx.att(id, 'Arn'), Principal: '*' };
  // Since October 2025 everybody needs both to call a public URL.
  return [
    url,
    {
      id: ctx.ownId('UrlPermission'),
      type: 'AWS::Lambda::Permission',
      properties: { ...permit, Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' },
    },
    {
      id: ctx.ownId('UrlInvokePermission'),
      type: 'AWS::Lambda::Permission',
      properties: { ...permit, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
    },
  ];
}

/** The drawing says that it calls these, not what it does there. */
function noteCalls(ctx: EmitContext): void {
  const called = ctx.wiredTo().filter(({ kind }) => ['s3Bucket', 'awsService', 'lambda'].includes(kind));
  if (called.length === 0) return;
  const names = called.map(({ label, logicalId }) => label || logicalId).join(', ');
  ctx.note(`The role of function ${ctx.name(100)} may write logs only; add what it needs to call ${names}.`);
}
