/** One thing that AWS's validator has to say about a template. */
export interface JudgeFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly logicalId?: string | undefined;
  readonly path?: string | undefined;
}

/** What AWS's validator said of one template. */
export type Verdict =
  | { readonly status: 'verified'; readonly by: string; readonly findings: readonly JudgeFinding[] }
  | { readonly status: 'not-verified'; readonly reason: string };
