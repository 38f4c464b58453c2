import { text } from './fields';

/** What a VPC link was deployed with. A change of it replaces the link, and rule API-25 tells so. */
export function deployedWith() {
  return text({
    title: 'Deployed with',
    help: 'Logical ids that the deployed link has; set by "Remember VPC links as deployed". Empty: not deployed yet.',
    docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html',
    placeholder: 'Not deployed yet',
    onlyDrawn: true,
    mono: true,
    advanced: true,
  });
}
