import type { TermWeight } from '@duijie/shared/term-weights'
import { isProblem } from '../../lib/failures.ts'

/** The terms that matching does not look at, of those that were sent. */
export function refusedTerms(error: unknown, weights: readonly TermWeight[]): string[] {
  if (!isProblem(error, 'validation_failed')) return []
  return (error.problem.errors ?? []).flatMap(({ pointer }) => {
    const place = /^\/weights\/(\d+)\/term$/.exec(pointer)?.[1]
    const term = place === undefined ? undefined : weights[Number(place)]?.term
    return term === undefined ? [] : [term]
  })
}
