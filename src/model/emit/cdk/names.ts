// CDK keeps these endings together; everything else follows from the capitals.
const wholeEndings: readonly (readonly [string, string])[] = [
  ['ARNs', 'Arns'],
  ['MBs', 'MBs'],
  ['AZs', 'AZs'],
  ['VPCs', 'Vpcs'],
];

/** CDK's name of a CloudFormation property: `VPCZoneIdentifier` is `vpcZoneIdentifier`, `TargetGroupARNs` `targetGroupArns`. */
export function propertyName(name: string): string {
  const known = PROPERTY_NAMES.get(name) ?? lowerFirst(pascalCase(name));
  PROPERTY_NAMES.set(name, known);
  return known;
}

/** There are some hundred, and each stands in a template many times. */
const PROPERTY_NAMES = new Map<string, string>();

/** CDK's name of an attribute: `DNSName` is `attrDnsName`, `Endpoint.Address` is `attrEndpointAddress`. */
export function attributeName(name: string): string {
  return `attr${name.split('.').map(pascalCase).join('')}`;
}

function pascalCase(name: string): string {
  const ending = wholeEndings.find(([written]) => name.endsWith(written));
  if (ending) return wordsOf(name.slice(0, -ending[0].length)).map(capital).join('') + ending[1];
  return wordsOf(name).map(capital).join('');
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const moduleAliases: Readonly<Record<string, string>> = { elasticloadbalancingv2: 'elbv2' };

/** The construct library of a resource type and the class in it. */
export function constructOf(type: string): { readonly module: string; readonly alias: string; readonly name: string } {
  const [, service = '', resource = ''] = type.split('::');
  const library = service.toLowerCase();
  return { module: `aws-cdk-lib/aws-${library}`, alias: moduleAliases[library] ?? library, name: `Cfn${resource}` };
}

/** The class of a stack: `orders-111122223333` is `Orders111122223333Stack`. */
export function className(stackName: string): string {
  const words = stackName.split(/[^A-Za-z\d]+/).filter((word) => word !== '');
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Stack`;
}

/** `Alb` is `alb`, `ALBListener` is `albListener`: a logical id as people would name the variable. */
export function variableName(logicalId: string): string {
  const name = logicalId.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+(?=[\d]|$)|^[A-Z]/, (start) => start.toLowerCase());
  return /^[A-Za-z]/.test(name) ? name : `r${name}`;
}

const reservedWords: readonly string[] = [
  ...['abstract', 'any', 'arguments', 'as', 'async', 'await', 'boolean', 'break', 'case', 'catch', 'class', 'const'],
  ...['constructor', 'continue', 'debugger', 'declare', 'default', 'delete', 'do', 'else', 'enum', 'eval', 'export'],
  ...[
    'extends',
    'false',
    'finally',
    'for',
    'from',
    'function',
    'get',
    'if',
    'implements',
    'import',
    'in',
    'instanceof',
  ],
  ...['interface', 'is', 'let', 'module', 'namespace', 'never', 'new', 'null', 'number', 'object', 'of', 'package'],
  ...['private', 'protected', 'public', 'require', 'return', 'set', 'static', 'string', 'super', 'switch', 'symbol'],
  ...[
    'this',
    'throw',
    'true',
    'try',
    'type',
    'typeof',
    'undefined',
    'unknown',
    'var',
    'void',
    'while',
    'with',
    'yield',
  ],
  ...['cdk', 'exports', 'id', 'process', 'props', 'scope'],
];

/** Gives out names that are neither reserved nor taken: the second `vpc` is `vpc2`. */
export function nameGiver(taken: readonly string[]): (wanted: string) => string {
  const used = new Set([...reservedWords, ...taken]);
  return (wanted) => {
    let name = wanted;
    for (let n = 2; used.has(name); n++) name = `${wanted}${n}`;
    used.add(name);
    return name;
  };
}
