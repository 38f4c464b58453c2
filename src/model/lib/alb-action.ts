/** Whether an action of a listener or rule is answered by the ALB itself, so that a wire beside it carries nothing. */
export function needsNoTarget(action: unknown): boolean {
  return action === 'redirect' || action === 'redirect-https' || action === 'fixed-response';
}
