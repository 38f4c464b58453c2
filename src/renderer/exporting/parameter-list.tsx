import type { StackSet } from '../../model/template/template';

/** What must be handed over when it is deployed: parameters of every stack, those without a default first. */
export function ParameterList({ stacks: { stacks, handovers } }: { stacks: StackSet }) {
  const all = stacks.flatMap((stack) =>
    stack.parameters.map((parameter) => ({
      ...parameter,
      stack: stack.stackName,
      from: handovers.find(({ to, parameter: name }) => to === stack.stackName && name === parameter.logicalId),
    })),
  );
  if (all.length === 0) return null;
  const sorted = [...all].sort((a, b) => Number(a.default !== undefined) - Number(b.default !== undefined));
  return (
    <section className="exporting-part" aria-label="Parameters">
      <h3>Parameters ({all.length})</h3>
      <ul className="exporting-parameters">
        {sorted.map(({ stack, logicalId, type, description, default: initial, from }) => (
          <li key={`${stack} ${logicalId}`} title={description}>
            <code>{logicalId}</code>
            <span>{from ? `from ${from.output} of ${from.from}` : (initial ?? 'to be given')}</span>
            <small>{type}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
