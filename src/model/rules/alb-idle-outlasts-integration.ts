import { routeName } from '../facts/api';
import { routesInto } from '../facts/routes-into';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const albIdleOutlastsIntegration = defineRule({
  id: 'LB-33',
  title: 'The ALB waits as long as the integration does',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'An ALB closes a connection after its idle timeout, 60 s by default, even while the API still waits.',
  consequence: 'Callers get 504 from the ALB before the API gives up.',
  fix: 'Raise the idle timeout of the ALB above the integration timeout.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html'],
  checkedOn: '2026-11',
  onNode: ['alb'],
  check(alb, facts, report) {
    for (const { api, route } of routesInto(facts, alb)) {
      if (route.timeoutMs <= 60_000 || alb.props.idleTimeout * 1000 >= route.timeoutMs) continue;
      report(
        sentence(
          `${titled(alb)} gives up after ${alb.props.idleTimeout} s, and ${routeName(route)} of ${titled(api)} waits ${route.timeoutMs / 1000} s.`,
        ),
        {
          on: [alb.id, api.id],
          fixes: () => {
            const seconds = Math.ceil(route.timeoutMs / 1000);
            return [fix('outlast', `Let ${nodeName(alb)} wait ${seconds} s`, setProp(alb.id, 'idleTimeout', seconds))];
          },
        },
      );
    }
  },
});
