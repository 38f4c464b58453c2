import { fix, setField } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

export const loginNeedsHttps = defineRule({
  id: 'WIRE-06',
  title: 'An ALB that lets people log in does so on an HTTPS listener',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'The actions authenticate-cognito and authenticate-oidc exist on HTTPS listeners only.',
  consequence: 'AWS refuses the listener with ValidationError.',
  fix: 'Use an HTTPS listener with action authenticate-cognito.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html'],
  checkedOn: '2026-11',
  onWire: { from: ['userPool'], to: ['alb'] },
  check({ from, to }, _facts, report) {
    if (to.kind !== 'alb') return;
    const asking = to.props.listeners.filter(({ action }) => action === 'authenticate-cognito');
    const plain = asking.filter(({ protocol }) => protocol !== 'HTTPS');
    if (asking.length === 0) {
      report(
        sentence(`no listener of ${titled(to)} asks ${titled(from)}; one needs the action authenticate-cognito.`),
        {
          fixes: () =>
            to.props.listeners
              .filter(({ protocol }) => protocol === 'HTTPS')
              .map((listener) =>
                fix(
                  `ask-${listener.port}`,
                  `Let listener ${listener.port} ask ${nodeName(from)}`,
                  setField(to.id, listener.id, 'action', 'authenticate-cognito'),
                ),
              ),
        },
      );
    }
    for (const listener of plain) {
      report(sentence(`${longListener({ loadBalancer: to, listener })} lets people log in, which takes HTTPS.`));
    }
  },
});
