import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramNode } from '../../../src/model/document/diagram';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { importedTemplate } from '../../support/imported-resources';

const { diagram } = importedTemplate(`Transform: AWS::Serverless-2016-10-31
Resources:
  Db:
    Type: AWS::RDS::DBCluster
    Properties: { Engine: aurora-postgresql }
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: app.main
  Api:
    Type: AWS::Serverless::Api
    Properties: { StageName: Prod, EndpointConfiguration: PRIVATE }
`);

/** The design with one property of a node changed. */
function changed(logicalId: string, props: Readonly<Record<string, unknown>>): Diagram {
  const nodes = Object.entries(diagram.nodes).map(([id, node]) => [
    id,
    node.logicalId === logicalId ? ({ ...node, props: { ...node.props, ...props } } as DiagramNode) : node,
  ]);
  return { ...diagram, nodes: Object.fromEntries(nodes) };
}

describe('a resource of another type than the one that is written for its node', () => {
  it('is not given properties that it does not have', () => {
    const { files, unwritten } = writeTemplates(changed('Db', { instanceClass: 'db.r7g.large' }), new Set());
    expect(files.flatMap(({ hunks }) => hunks)).toEqual([]);
    expect(unwritten).toEqual([
      'template.yaml says AWS::RDS::DBCluster Db in a way of its own: make this change in the template.',
    ]);
  });

  it('is written when it is one of SAM, whose properties have the same names', () => {
    const { files, unwritten } = writeTemplates(changed('Fn', { memory: 512 }), new Set());
    expect(files.map(({ text }) => text).join()).toContain('MemorySize: 512');
    expect(unwritten).toEqual([]);
  });

  it('is told where SAM says a property of that name in another form', () => {
    const { files, unwritten } = writeTemplates(changed('Api', { endpointType: 'REGIONAL' }), new Set());
    expect(files.flatMap(({ hunks }) => hunks)).toEqual([]);
    expect(unwritten).toEqual([
      'template.yaml says EndpointConfiguration of Api in a way of its own: make this change in the template.',
    ]);
  });
});
