import { routeName } from '../facts/api';
import type { Api } from '../graph/backend';
import { defineRule, type Report, titled } from './rule';
import { listed, sentence } from './words';

export const apiHasRoutes = defineRule({
  id: 'API-28',
  title: 'An API has routes, each with a method and path of its own',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A request finds its backend by method and path; a deployment without any method is refused.',
  consequence: 'CloudFormation fails: the API has no methods, the path is not valid, or the route exists twice.',
  fix: 'Give the API at least one route; start each path with / and use each method and path once.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi'],
  check(api, _facts, report) {
    if (api.props.routes.length === 0) return report(sentence(`${titled(api)} has no route.`));
    checkPaths(api, report);
    const names = api.props.routes.filter(({ path }) => path.trim() !== '').map(routeName);
    const twice = names.filter((name, i) => names.indexOf(name) !== i);
    if (twice.length > 0) report(sentence(`${titled(api)} has ${listed(twice)} more than once.`));
  },
});

function checkPaths(api: Api, report: Report): void {
  for (const { path } of api.props.routes) {
    // An empty path is told by EXP-02.
    if (path.trim() === '' || path.startsWith('/') || (path === '$default' && api.kind === 'httpApi')) continue;
    report(sentence(`${titled(api)} has a route for "${path}"; a path starts with /.`));
  }
}
