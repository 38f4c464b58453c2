import { createFacts, type Facts } from '../../model/facts/facts';
import type { NodeId } from '../../model/kinds/fields';
import { err, ok, type Result } from '../../model/lib/result';
import { trace } from '../../model/network/trace';
import type { TraceRequest } from '../../model/network/trace-types';
import type { TraceArguments } from '../commands';
import { type Io, json, type Outcome, refused } from '../io';
import { endNamed, failingNamed } from '../named-node';
import { plain } from '../one-line';
import { paint } from '../paint';
import { readDesign } from '../read-design';
import { traceJson } from '../trace-json';
import { traceText } from '../trace-text';

/** `drawbridge trace`: 0 when the request arrives, 1 when something blocks it. */
export async function runTrace({ operands, values }: TraceArguments, io: Io): Promise<Outcome> {
  const [file = ''] = operands;
  const design = await readDesign(file, io);
  if (!design.ok) return refused(design.error);
  const facts = createFacts(design.value.diagram);
  const request = requestOf(facts, values);
  if (!request.ok) return refused(request.error);
  const found = trace(facts, request.value);
  const named = { from: values.from ?? '', to: values.to ?? '' };
  const out =
    values.format === 'json'
      ? json(traceJson(facts, named, found))
      : traceText({ file, facts, named, down: values.fail ?? [] }, found, paint(io.colour));
  return { status: found.reachable ? 0 : 1, out };
}

function requestOf(
  facts: Facts,
  { from, to, port, protocol, fail = [] }: TraceArguments['values'],
): Result<TraceRequest, string> {
  const [start, end] = [endNamed(facts, from ?? ''), endNamed(facts, to ?? '')];
  if (!start.ok) return start;
  if (!end.ok) return end;
  const number = port === undefined ? undefined : Number(port);
  if (port !== undefined && !/^\d{1,5}$/.test(port))
    return err(`--port cannot be "${plain(port).slice(0, 20)}"; it is a number from 1 to 65535.`);
  if (number !== undefined && (number < 1 || number > 65535))
    return err(`--port cannot be ${number}; it is a number from 1 to 65535.`);
  const down: NodeId[] = [];
  for (const word of fail) {
    const failing = failingNamed(facts, word);
    if (!failing.ok) return failing;
    down.push(...failing.value);
  }
  return ok({ from: start.value, to: end.value, port: number, protocol, down });
}
