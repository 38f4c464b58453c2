import type { NodeOf } from '../document/diagram';
import { routeName } from '../facts/api';
import { fix, removeRow, setField } from '../fixes/edits';
import type { PathApi, PathRoute } from '../graph/backend';
import { defineRule, type Report, titled } from './rule';
import { listed, sentence } from './words';

export const apiHasRoutes = defineRule({
  id: 'API-28',
  title: 'An API has routes, each with a method and path of its own',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A request finds its backend by method and path; a deployment without any method is refused.',
  consequence: 'CloudFormation fails: the API has no methods, the path is not valid, or the route exists twice.',
  fix: 'Give the API at least one route; start each path with /, and use each method and path once. One step has one variable name.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi', 'webSocketApi'],
  check(api, _facts, report) {
    if (api.props.routes.length === 0) return report(sentence(`${titled(api)} has no route.`));
    if (api.kind === 'webSocketApi') return checkKeys(api, report);
    checkPaths(api, report);
    if (api.kind === 'restApi') checkVariables(api, report);
    const names = api.props.routes.filter(({ path }) => path.trim() !== '').map((route) => nameOf(api, route));
    const twice = names.filter((name, i) => names.indexOf(name) !== i);
    if (twice.length === 0) return;
    report(sentence(`${titled(api)} has ${listed(twice)} more than once.`), {
      fixes: () => [
        fix('keep-first', 'Keep the first of each', ...surplus(api).map((route) => removeRow(api.id, route.id))),
      ],
    });
  },
});

/** A message goes to the route with its key, so each key is there once. */
function checkKeys(api: NodeOf<'webSocketApi'>, report: Report): void {
  const keys = api.props.routes.map(({ routeKey }) => routeKey.trim()).filter((key) => key !== '');
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
  if (twice.length > 0) report(sentence(`${titled(api)} has ${listed(twice)} more than once.`));
}

/** Routes that an earlier one has the name of. */
function surplus(api: PathApi): readonly PathRoute[] {
  const { routes } = api.props;
  const names = routes.map((route) => (route.path.trim() === '' ? undefined : nameOf(api, route)));
  return routes.filter((_route, i) => names[i] !== undefined && names.indexOf(names[i]) !== i);
}

/** A REST API is a tree of steps, in which `/items/` and `/items` are one place. */
function nameOf(api: PathApi, route: PathRoute): string {
  return api.kind === 'restApi' ? `${route.method} /${stepsOf(route.path).join('/')}` : routeName(route);
}

function stepsOf(path: string): readonly string[] {
  return path
    .trim()
    .split('/')
    .filter((step) => step !== '');
}

function checkPaths(api: PathApi, report: Report): void {
  for (const { id, path } of api.props.routes) {
    // An empty path is told by EXP-02.
    if (path.trim() === '' || (path === '$default' && api.kind === 'httpApi')) continue;
    if (!path.startsWith('/')) {
      report(sentence(`${titled(api)} has a route for "${path}"; a path starts with /.`), {
        fixes: () => [fix('add-slash', `Make it /${path.trim()}`, setField(api.id, id, 'path', `/${path.trim()}`))],
      });
      continue;
    }
    const step = api.kind === 'restApi' ? wrongStep(stepsOf(path)) : undefined;
    if (step !== undefined) report(sentence(`${titled(api)} has a route for "${path}", where "${step}" cannot be.`));
  }
}

/** A variable is a whole step, and `{name+}` takes all that follows, so nothing follows it. */
function wrongStep(steps: readonly string[]): string | undefined {
  return steps.find((step, i) => {
    if (/^\{[^{}\s?#+]+\}$/.test(step)) return false;
    if (/^\{[^{}\s?#+]+\+\}$/.test(step)) return i < steps.length - 1;
    return /[{}\s?#]/.test(step);
  });
}

/** Below one step there is one variable: `/items/{id}` and `/items/{key}/parts` cannot both be. */
function checkVariables(api: PathApi, report: Report): void {
  const names = new Map<string, string>();
  for (const { id, path } of api.props.routes) {
    const steps = stepsOf(path);
    for (const [i, step] of steps.entries()) {
      if (!step.startsWith('{')) continue;
      const above = `/${steps.slice(0, i).join('/')}`;
      const known = names.get(above) ?? step;
      names.set(above, known);
      if (known === step) continue;
      report(sentence(`${titled(api)} has ${known} and ${step} below ${above}; one step has one variable name.`), {
        fixes: () => [
          fix(
            'one-name',
            `Call it ${known}`,
            setField(api.id, id, 'path', `/${steps.map((each, at) => (at === i ? known : each)).join('/')}`),
          ),
        ],
      });
      return;
    }
  }
}
