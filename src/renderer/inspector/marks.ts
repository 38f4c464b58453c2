import { createContext, useContext, useMemo } from 'react';
import type { DiagramNode } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { concernsOf, type FieldPlace } from '../../model/findings/concerns';
import type { Finding } from '../../model/findings/validate';
import { kindOf } from '../../model/kinds/registry';
import { requiredValues } from '../../model/rules';
import { fieldsOf } from './fields';
import { wrongPlaces } from './wrong-places';

/** What the fields of the inspected node have to do with its findings. */
export interface Marks {
  /** The places each finding is about; findings without one are left out. */
  readonly byFinding: ReadonlyMap<Finding, readonly FieldPlace[]>;
  /** The finding about one field. */
  at(prop: string, row?: string, field?: string): Finding | undefined;
  /** The field that is being led to. */
  readonly wanted: FieldPlace | null;
}

export const NO_MARKS: Marks = { byFinding: new Map(), at: () => undefined, wanted: null };

/** Marks for every field of the inspector below. */
export const MarksContext = createContext<Marks>(NO_MARKS);

export function useMarks(): Marks {
  return useContext(MarksContext);
}

/** Findings beyond these are not looked into: a node with more has other worries. */
const LOOKED_INTO = 12;

/** Which fields of a node its findings are about. */
export function useFindingPlaces(
  node: DiagramNode,
  findings: readonly Finding[],
  facts: Facts,
): ReadonlyMap<Finding, readonly FieldPlace[]> {
  return useMemo(() => {
    const found = findings.slice(0, LOOKED_INTO).map((finding) => [finding, placesOn(node, finding, facts)] as const);
    return new Map(found.filter(([, places]) => places.length > 0));
  }, [node, findings, facts]);
}

function placesOn(node: DiagramNode, finding: Finding, facts: Facts): readonly FieldPlace[] {
  if (finding.rule === requiredValues.id) return wrongPlaces(node, fieldsOf(kindOf(node.kind).props));
  return concernsOf(finding, facts).filter((place) => place.node === node.id);
}

/** A place as one text, for maps and for finding its element. */
export function placeKey(prop: string, row?: string, field?: string): string {
  return [prop, row, field].filter((part) => part !== undefined).join('/');
}

/** The marks of a node whose findings are about these places. */
export function marksOf(byFinding: Marks['byFinding'], wanted: FieldPlace | null): Marks {
  const byKey = new Map<string, Finding>();
  for (const [finding, places] of byFinding) {
    for (const { prop, row, field } of places) {
      const key = placeKey(prop, row, field);
      if (!byKey.has(key)) byKey.set(key, finding);
    }
  }
  return { byFinding, wanted, at: (prop, row, field) => byKey.get(placeKey(prop, row, field)) };
}
