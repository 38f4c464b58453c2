import { z } from 'zod';
import { text } from './fields';
import { defineKind, type EmitContext } from './kind';
import { typedObject } from './policy';
import { STACK_TYPES } from './stack-types';

/** Any CloudFormation resource Drawbridge has no kind for: its type and properties are exported as typed. */
export const generic = defineKind({
  id: 'generic',
  label: 'Other resource',
  short: 'Resource',
  group: 'structure',
  keywords: ['generic', 'custom', 'any', 'CloudFormation'],
  icon: 'generic',
  docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  placement: {
    in: ['account', 'region', 'vpc', 'zone', 'subnet', 'onPremises'],
    rule: 'CNT-01',
    why: 'Whatever it is, it belongs to an account or to your own network.',
  },
  width: 140,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'resource',
  props: z.strictObject({
    cfnType: text({
      title: 'Resource type',
      help: 'Empty: a note on the drawing, not exported.',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
      placeholder: 'AWS::SNS::Topic',
      mono: true,
    }),
    properties: text({
      title: 'Properties',
      help: 'One JSON object of plain values, as the CloudFormation type has them.',
      json: true,
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
      placeholder: '{ "DisplayName": "orders" }',
      lines: 8,
      mono: true,
    }),
    note: text({
      title: 'Note',
      help: 'Why it is here; people read it, nothing else does.',
      onlyDrawn: true,
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
      lines: 3,
    }),
  }),
  summary: (props) => props.cfnType.replace(/^AWS::/, ''),
  // A nested stack says what it made.
  widthOf: (props) => (STACK_TYPES.includes(props.cfnType) ? 240 : undefined),
  emit: ({ logicalId, label, props }, ctx) => {
    const type = props.cfnType.trim();
    const name = ctx.plain(label, 100) || logicalId;
    const why = whyNot(type, ctx);
    if (why !== undefined) {
      ctx.note(`${name} is not exported: ${why}.`);
      return [];
    }
    const properties = props.properties.trim() === '' ? {} : typedObject(props.properties, ctx);
    if (properties === undefined) {
      ctx.note(`${name} is exported without its properties: they are not one JSON object of plain values.`);
    }
    return [{ id: logicalId, type, properties: properties ?? {} }];
  },
});

function whyNot(type: string, ctx: EmitContext): string | undefined {
  if (ctx.within('onPremises')) return 'it stands in your own network';
  if (type === '') return 'it has no CloudFormation type';
  return TYPE.test(type) ? undefined : `"${ctx.plain(type, 100)}" is no CloudFormation type`;
}

const TYPE = /^[A-Za-z0-9]{2,64}(::[A-Za-z0-9]{2,64}){1,3}$/;
