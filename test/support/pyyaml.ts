import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const READER = `
import json, sys, yaml
class Reader(yaml.BaseLoader): pass
def tagged(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode): value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode): value = loader.construct_sequence(node, deep=True)
    else: value = loader.construct_mapping(node, deep=True)
    if suffix == 'GetAtt' and isinstance(value, str): value = value.split('.', 1)
    return {suffix if suffix in ('Ref', 'Condition') else 'Fn::' + suffix: value}
Reader.add_multi_constructor('!', tagged)
def read(text):
    try: return {'tree': yaml.load(text, Reader)}
    except yaml.YAMLError as error: return {'error': str(error)}
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
`;

const Answer = z.array(z.object({ tree: z.unknown().optional(), error: z.string().optional() }));

/** Trees as PyYAML reads them, every scalar as text; undefined where there is no PyYAML. */
export function readWithPyYaml(texts: readonly string[]): z.infer<typeof Answer> | undefined {
  const { status, stdout } = spawnSync('python3', ['-c', READER], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 256_000_000,
  });
  return status === 0 ? Answer.parse(JSON.parse(stdout)) : undefined;
}

/** Why nothing is compared with PyYAML, or undefined when it is. */
export const noPyYaml = readWithPyYaml(['a: 1']) ? undefined : 'python3 with PyYAML is not installed';
