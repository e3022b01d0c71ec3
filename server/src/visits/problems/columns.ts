import type { VisitProblemPatch } from '@duijie/shared/visit-problems'

/** The given fields of a problem as columns. */
export function problemColumns<Fields extends VisitProblemPatch>({ budgetFen, ...fields }: Fields) {
  return {
    ...fields,
    ...(budgetFen !== undefined && {
      budgetMinFen: budgetFen?.min ?? null,
      budgetMaxFen: budgetFen?.max ?? null,
    }),
  }
}
