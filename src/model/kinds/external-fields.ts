import { flag, text } from './fields';

/** The two properties of a node that may stand for something that is there already. */
export function externalFields(idName: string, placeholder: string) {
  return {
    external: flag(false, {
      title: 'Existing',
      help: 'It is there already: the template refers to it instead of making it.',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
      advanced: true,
    }),
    externalId: text({
      title: idName,
      help: 'Id of the existing one. Empty: asked for at deployment.',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html',
      placeholder,
      mono: true,
      advanced: true,
    }),
  };
}
