import { isRegionCode, REGION_NAMES } from '../../model/lib/regions';
import type { SourceParameter, SourceTemplate } from '../../model/source/template';

/** What a template asks of the place it is deployed to; somebody may say what it is. */
export interface PseudoParameter extends SourceParameter {
  readonly description: string;
  /** What counts while nobody says. */
  readonly own: string;
  readonly suggestions?: Readonly<Record<string, string>>;
  /** Says why a value cannot be one. */
  readonly refuse?: (value: string) => string | undefined;
  /** Asked for even where no text mentions it: it decides where things are drawn. */
  readonly always?: true;
}

const ALL: readonly PseudoParameter[] = [
  {
    name: 'AWS::Region',
    type: 'String',
    description: 'Where the stack is deployed to.',
    own: 'Not known',
    allowed: [],
    suggestions: REGION_NAMES,
    refuse: (value) => (value === '' || isRegionCode(value) ? undefined : 'A Region code is like eu-central-1.'),
    always: true,
  },
  {
    name: 'AWS::AccountId',
    type: 'String',
    description: 'The account the stack is deployed to.',
    own: 'Not known',
    allowed: [],
    refuse: (value) => (/^(\d{12})?$/.test(value) ? undefined : 'An account number has 12 digits.'),
    always: true,
  },
  {
    name: 'AWS::StackName',
    type: 'String',
    description: 'The name that is given to the stack.',
    own: 'Not known',
    allowed: [],
    refuse: (value) =>
      /^([A-Za-z][A-Za-z0-9-]{0,127})?$/.test(value) ? undefined : 'A letter, then letters, digits and hyphens.',
  },
  {
    name: 'AWS::StackId',
    type: 'String',
    description: 'The ARN that the stack gets.',
    own: 'Not known',
    allowed: [],
    refuse: (value) => (value === '' || value.startsWith('arn:') ? undefined : 'An ARN begins with arn:.'),
  },
  {
    name: 'AWS::Partition',
    type: 'String',
    description: 'What ARNs begin with.',
    own: 'As the Region says',
    allowed: ['aws', 'aws-cn', 'aws-us-gov'],
  },
  {
    name: 'AWS::URLSuffix',
    type: 'String',
    description: 'What host names of AWS end with.',
    own: 'As the Region says',
    allowed: ['amazonaws.com', 'amazonaws.com.cn'],
  },
];

/** The pseudo parameters of a template that can be given a value to look at it with. */
export function pseudoParameters({ text }: Pick<SourceTemplate, 'text'>): readonly PseudoParameter[] {
  return ALL.filter(({ name, always }) => always || text.includes(name));
}
