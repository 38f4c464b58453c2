/** What of a stack counts against CloudFormation's limits. */
export interface StackSize {
  readonly stack: string;
  readonly resources: number;
  readonly parameters: number;
  readonly outputs: number;
  /** Bytes of the template's text in UTF-8. */
  readonly bytes: number;
}

/** How much of one limit a stack takes. */
export interface Usage {
  readonly stack: string;
  readonly what: 'resources' | 'parameters' | 'outputs' | 'bytes';
  readonly used: number;
  readonly limit: number;
  /** From 80 % it is near; beyond it CloudFormation refuses the template. */
  readonly state: 'fine' | 'near' | 'beyond';
  /** What is the matter and what to do; empty while it is fine. */
  readonly sentence: string;
}

/** Share of a limit from which it is worth a word. */
const NEAR = 0.8;

/** Largest template that may be sent along with a request; a larger one must lie in S3. */
const MAX_SENT_BYTES = 51_200;

/**
 * Limits of one template.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
const LIMITS = { resources: 500, parameters: 200, outputs: 200, bytes: 1_000_000 } as const;

const ADVICE: Readonly<Record<Usage['what'], string>> = {
  resources: 'Divide the design over several accounts or Regions, or draw a part of it in a diagram of its own.',
  parameters: 'Type in what is known already, such as ids of what exists, so that it is not asked for.',
  outputs: 'Put what needs one another into one account and Region, so that less is handed over.',
  bytes: 'Draw a part of the design in a diagram of its own.',
};

/** Every limit of a stack with what is used of it. */
export function usageOf(size: StackSize): readonly Usage[] {
  return (Object.keys(LIMITS) as Usage['what'][]).map((what) => {
    const [used, limit] = [size[what], LIMITS[what]];
    const state = used > limit ? 'beyond' : used >= limit * NEAR ? 'near' : 'fine';
    return { stack: size.stack, what, used, limit, state, sentence: sentenceOf(size, what, state) };
  });
}

/** What to say of the sizes of an export: limits that are near or passed, and templates that must go through S3. */
export function remarksOn(sizes: readonly StackSize[]): readonly Usage[] {
  return sizes.flatMap((size) => usageOf(size).filter(({ sentence }) => sentence !== ''));
}

function sentenceOf(size: StackSize, what: Usage['what'], state: Usage['state']): string {
  const name = `Stack ${size.stack}`;
  const used = `${amount(size[what])} of ${amount(LIMITS[what])} ${what}`;
  if (state === 'beyond')
    return `${name} has ${amount(size[what])} ${what}; CloudFormation takes ${amount(LIMITS[what])}. ${ADVICE[what]}`;
  if (state === 'near') return `${name} uses ${used} that CloudFormation takes. ${ADVICE[what]}`;
  if (what === 'bytes' && size.bytes > MAX_SENT_BYTES) {
    return `${name} has ${amount(size.bytes)} bytes: a template above ${amount(MAX_SENT_BYTES)} must be deployed from an S3 bucket (--s3-bucket).`;
  }
  return '';
}

function amount(count: number): string {
  return count.toLocaleString('en-US');
}

/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0xffff) bytes += 2;
    else if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
