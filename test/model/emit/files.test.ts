import { describe, expect, it } from 'vitest';
import { printFiles } from '../../../src/model/emit';
import { acrossAccounts, chainV1, httpChain, single } from './architectures';

function pathsOf(...args: Parameters<typeof printFiles>): readonly string[] {
  return printFiles(...args).map((file) => file.path);
}

function textOf(path: string, ...args: Parameters<typeof printFiles>): string {
  return printFiles(...args).find((file) => file.path === path)?.text ?? '';
}

describe('a CloudFormation export', () => {
  it('of one stack without notes is one file', () => {
    expect(pathsOf(single(httpChain), 'cfn-yaml')).toEqual(['http.template.yaml']);
    expect(pathsOf(single(httpChain), 'cfn-json')).toEqual(['http.template.json']);
  });

  it('with notes has a README that names them', () => {
    expect(pathsOf(single(chainV1), 'cfn-yaml')).toEqual(['rest-v1.template.yaml', 'README.md']);
    expect(textOf('README.md', single(chainV1), 'cfn-yaml')).toContain('- The V1 link reaches the NLB only.');
  });

  it('of several stacks says in which order they are deployed and what is handed over', () => {
    const readme = textOf('README.md', acrossAccounts, 'cfn-json');
    expect(readme.indexOf('1. `provider`')).toBeGreaterThan(0);
    expect(readme.indexOf('2. `consumer`')).toBeGreaterThan(readme.indexOf('1. `provider`'));
    expect(readme).toContain(
      '--template-file consumer.template.json --region eu-central-1 --parameter-overrides ServiceName=',
    );
    expect(readme).toContain(
      'Output `ServiceName` of `provider` is the value of parameter `ServiceName` of `consumer`.',
    );
  });
});

describe('a CDK export', () => {
  const paths = ['.gitignore', 'README.md', 'bin/app.ts', 'cdk.json', 'lib/consumer.ts', 'lib/provider.ts'];

  it('has a project and one file for each stack', () => {
    expect([...pathsOf(acrossAccounts, 'cdk')].sort()).toEqual([...paths, 'package.json', 'tsconfig.json']);
  });

  it('pins versions, and the command line to one that reads what the library writes', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json', acrossAccounts, 'cdk'));
    expect(dependencies).toEqual({ 'aws-cdk-lib': '2.276.0', constructs: '10.8.1' });
    expect(devDependencies).toMatchObject({ 'aws-cdk': '~2.1148.1', typescript: '7.0.2' });
  });

  it('validates at synthesis and adds nothing to the templates', () => {
    expect(JSON.parse(textOf('cdk.json', acrossAccounts, 'cdk'))).toMatchObject({
      pathMetadata: false,
      versionReporting: false,
      context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
    });
  });

  it('places each stack in its account and Region, in deployment order', () => {
    const app = textOf('bin/app.ts', acrossAccounts, 'cdk');
    expect(app).toContain("env: { account: '444455556666', region: 'eu-central-1' }");
    expect(app).toContain('consumer.addStackDependency(provider);');
    expect(textOf('README.md', acrossAccounts, 'cdk')).toContain(
      "npx cdk deploy --exclusively consumer --parameters consumer:ServiceName='<ServiceName of provider>'",
    );
  });

  it('gives a list of subnets that is used twice a name', () => {
    const stack = textOf('lib/rest-v1.ts', single(chainV1), 'cdk');
    expect(stack).toContain('const privateSubnets = [privateSubnetA.ref, privateSubnetB.ref];');
    expect(stack.match(/subnets: privateSubnets,/g)).toHaveLength(2);
  });
});

it.each(['cfn-yaml', 'cfn-json', 'cdk'] as const)('prints the same bytes each time as %s', (to) => {
  expect(printFiles(structuredClone(acrossAccounts), to)).toEqual(printFiles(acrossAccounts, to));
});
