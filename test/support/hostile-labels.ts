import type { Diagram } from '../../src/model/document/diagram';
import { deriveLogicalId } from '../../src/model/document/logical-id';
import { starterNamed } from './starters';

/** Labels that have broken a printer, a parser or a code generator somewhere. */
export const hostileLabels: readonly string[] = [
  `it's "quoted" and \\ back\\slashed`,
  'back`tick` and ${AWS::Region}',
  '${Token[TOKEN.1]} #{Token[AWS.AccountId.0]}',
  '{{resolve:secretsmanager:prod/db:SecretString:password}}',
  'line\nbreak\r\nand\ttab',
  'separators \u2028 and \u2029 and next line \u0085 and \uFEFF mark',
  'null \u0000 bell \u0007 escape \u001b[31m delete \u007f',
  '*/ end of comment /* </script> <!--',
  'emoji 👩‍👩‍👧‍👦 and flag 🇩🇪',
  `${'x'.repeat(255)}👍${'y'.repeat(50)}`,
  'Default',
  'constructor',
  '__proto__',
  'class',
  '',
  '   ',
  '123 starts with digits',
  'Réseau privé – größte Übersicht',
  '日本語のラベル',
  'yes: no, - item # comment !Ref X',
  'sg-looks-like-an-id',
  'right \u202e to left \u200b zero',
];

/** Every node of the classic chain under the same label, with logical ids as the app would have derived them. */
export function labelled(label: string): Diagram {
  const { doc } = starterNamed('rest-v1-classic');
  const taken = new Set<string>();
  const nodes = Object.entries(doc.nodes).map(([id, node]) => {
    const logicalId = deriveLogicalId(label, node.kind, taken);
    taken.add(logicalId.toLowerCase());
    return [id, { ...node, label, logicalId }];
  });
  return { ...doc, nodes: Object.fromEntries(nodes) };
}
