import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogicalId } from '../../../src/model/document/diagram';
import { deriveLogicalId } from '../../../src/model/document/logical-id';

const none: ReadonlySet<string> = new Set();

describe('the logical id of a label', () => {
  it.each([
    ['orders-alb', 'OrdersAlb'],
    ['Orders ALB', 'OrdersALB'],
    ['Größe & Übergröße', 'GroEUbergroE'],
    ['  spaced   out  ', 'SpacedOut'],
    ['2nd zone', 'Alb2ndZone'],
    ['Default', 'AlbDefault'],
    ['DEFAULT', 'AlbDEFAULT'],
    ['default-vpc', 'DefaultVpc'],
    ['', 'Alb'],
    ['🛒', 'Alb'],
    ['日本', 'Alb'],
    ['${AWS::Region}', 'AWSRegion'],
    ['a"b`c\\d', 'ABCD'],
    ['__proto__', 'Proto'],
  ])('of %j is %s', (label, expected) => {
    expect(deriveLogicalId(label, 'ALB', none).toLowerCase()).toBe(expected.toLowerCase());
  });

  it('gets a number when another has it, in whatever case', () => {
    expect(deriveLogicalId('web', 'ALB', new Set(['web', 'web2']))).toBe('Web3');
  });

  it('is always one that CloudFormation takes, and never taken', () => {
    const label = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 400 }), fc.constant('x'.repeat(500)));
    fc.assert(
      fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
        const taken = new Set<string>();
        for (const each of labels) {
          const id = deriveLogicalId(each, 'EC2 instance', taken);
          expect(LogicalId.safeParse(id).success).toBe(true);
          expect(taken.has(id.toLowerCase())).toBe(false);
          expect(id.toLowerCase()).not.toBe('default');
          taken.add(id.toLowerCase());
        }
      }),
    );
  });
});
