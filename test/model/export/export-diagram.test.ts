import { describe, expect, it } from 'vitest';
import { exportDiagram } from '../../../src/model/export/export-diagram';
import { backend, withApi, withLinkV2, withNlb } from '../rules/sound-designs';

const modern = withLinkV2(withApi(backend(), 'restApi')).wire('api', 'link').wire('link', 'web');

describe('exporting a diagram', () => {
  it('keeps what AWS takes today, although the exam refuses it', () => {
    const inExam = exportDiagram(modern.profile('saa-c03').build());
    expect(inExam).toEqual(exportDiagram(modern.profile('aws').build()));
    expect(inExam.errors).toEqual([]);
    const [stack] = inExam.stacks.stacks;
    expect(stack?.resources.filter(({ type }) => type === 'AWS::ApiGateway::Method')).toHaveLength(1);
  });

  it('leaves out what AWS refuses, names it, and marks the stacks', () => {
    const { errors, stacks } = exportDiagram(
      withNlb(withApi(backend(), 'restApi'))
        .node('vpcLinkV1', 'link', { in: 'frankfurt' })
        .wire('api', 'link')
        .wire('link', 'web')
        .build(),
    );
    expect(errors.map(({ rule }) => rule)).toEqual(['API-09']);
    expect(stacks.stacks[0]?.description).toContain('with errors: do not deploy');
    expect(stacks.stacks[0]?.notes.join(' ')).toContain('is one AWS would refuse, and is left out');
  });
});
