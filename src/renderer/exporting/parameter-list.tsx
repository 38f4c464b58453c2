import type { Exported } from './export-of';

/** What must be handed over when it is deployed: parameters of every stack, those without a default first. */
export function ParameterList({ stacks: { handovers }, asks }: Pick<Exported, 'stacks' | 'asks'>) {
  const all = asks.flatMap(({ stack, parameters }) =>
    parameters.map((parameter) => ({
      ...parameter,
      stack,
      from: handovers.find((each) => each.to === stack && each.parameter === parameter.name),
    })),
  );
  if (all.length === 0) return null;
  const sorted = [...all].sort((a, b) => Number(a.default !== undefined) - Number(b.default !== undefined));
  return (
    <section className="exporting-part" aria-label="Parameters">
      <h3>Parameters ({all.length})</h3>
      <ul className="exporting-parameters">
        {sorted.map(({ stack, name, type, description, default: initial, from }) => (
          <li key={`${stack} ${name}`} title={description}>
            <code>{name}</code>
            <span>{from ? `from ${from.output} of ${from.from}` : defaultText(initial)}</span>
            <small>{type}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function defaultText(initial: string | undefined): string {
  return initial === '' ? 'empty' : (initial ?? 'to be given');
}
