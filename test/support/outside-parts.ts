import { type DiagramBuilder, rowIdOf } from './diagram';

/** Another resource, and links that are there already, which routes use. */
export function withOutsideParts(drawn: DiagramBuilder): DiagramBuilder {
  return drawn
    .node('generic', 'topic', {
      in: 'frankfurt',
      props: { cfnType: 'AWS::SNS::Topic', properties: '{ "DisplayName": "orders" }', note: 'tells the shops' },
    })
    .node('vpcLinkV1', 'given-v1', { in: 'frankfurt', props: { external: true, externalId: 'abc123' } })
    .node('vpcLinkV2', 'given-v2', { in: 'main', props: { external: true, externalId: 'def456' } })
    .node('restApi', 'given-rest', {
      in: 'frankfurt',
      props: { routes: [{ method: 'GET', path: '/given', listener: rowIdOf('front', 0) }] },
    })
    .node('httpApi', 'given-http', {
      in: 'frankfurt',
      props: { routes: [{ method: 'GET', path: '/given', listener: rowIdOf('front', 1) }] },
    })
    .wire('given-rest', 'given-v1', 0)
    .wire('given-http', 'given-v2', 0)
    .wire('given-v1', 'front')
    .wire('given-v2', 'front');
}
