import { routeName } from '../facts/api';
import { fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const stageInPath = defineRule({
  id: 'API-35',
  title: 'A backend expects the stage in the path, or the route takes it off',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'A REST private integration sends the stage as the first part of the path: /prod/items.',
  consequence: 'A backend that does not expect it answers 404.',
  fix: 'Override the path with $context.requestOverride.path, or expect the stage.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html'],
  checkedOn: '2026-11',
  onNode: ['restApi'],
  check(api, facts, report) {
    const private_ = api.props.routes.filter((route) => facts.backend(api, route).status === 'found');
    const routes = private_.filter((route) => !route.stripStage);
    if (routes.length === 0) return;
    const names = routes.slice(0, 3).map(routeName);
    const more = routes.length > 3 ? [`${routes.length - 3} more`] : [];
    report(
      sentence(
        `the backend of ${listed([...names, ...more])} of ${titled(api)} sees the path with /${api.props.stageName} in front.`,
      ),
      {
        fixes: () => [
          fix(
            'strip-stage',
            'Send the path without the stage',
            ...routes.map((route) => setField(api.id, route.id, 'stripStage', true)),
          ),
        ],
      },
    );
  },
});
