import { z } from 'zod';
import { choice, text } from './fields';
import { defineKind } from './kind';

/** An AWS account. It owns what stands in it; one account and Region become one stack. */
export const account = defineKind({
  id: 'account',
  label: 'AWS account',
  short: 'Account',
  group: 'structure',
  keywords: ['owner'],
  icon: 'account',
  docs: 'https://docs.aws.amazon.com/accounts/latest/reference/accounts-welcome.html',
  placement: { in: ['root'], rule: 'CNT-01', why: 'An account stands on the canvas itself.' },
  container: { style: 'account', minWidth: 360, minHeight: 200 },
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'account',
  props: z.strictObject({
    accountId: text({
      title: 'Account ID',
      help: 'Twelve digits; may stay empty while you sketch.',
      docs: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html',
      placeholder: '111122223333',
      mono: true,
    }),
    environment: choice(['', 'production', 'test'], '', {
      title: 'Environment',
      help: 'What the account is for: production is held to a stricter standard.',
      docs: 'https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/organizing-your-aws-environment.html',
      placeholder: 'Not said',
    }),
  }),
  tabText: (props) => props.accountId,
});
