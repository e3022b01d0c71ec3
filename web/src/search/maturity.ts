import type { SearchKind } from '@duijie/shared/search-queries'
import type { SearchFilters } from './search-filters.ts'
import type { useSearchTexts } from './texts.ts'

type TextKey = Parameters<ReturnType<typeof useSearchTexts>>[0]

export interface MaturityStep {
  trl: number
  text: TextKey
}

/**
 * Readiness as people ask for it: a result of at least that level; a need that asks for no more than that.
 */
export const maturitySteps: Record<SearchKind, readonly MaturityStep[]> = {
  results: [
    { trl: 4, text: 'atLeast4' },
    { trl: 5, text: 'atLeast5' },
    { trl: 7, text: 'atLeast7' },
    { trl: 8, text: 'atLeast8' },
  ],
  needs: [
    { trl: 3, text: 'atMost3' },
    { trl: 4, text: 'atMost4' },
    { trl: 6, text: 'atMost6' },
    { trl: 7, text: 'atMost7' },
  ],
}

export function chosenMaturity(kind: SearchKind, filters: SearchFilters): number | null {
  return (kind === 'results' ? filters.minTrl : filters.maxTrl) ?? null
}

export function withMaturity(kind: SearchKind, filters: SearchFilters, trl: number | null): SearchFilters {
  const { minTrl: _, maxTrl: __, ...others } = filters
  if (trl === null) return others
  return kind === 'results' ? { ...others, minTrl: trl } : { ...others, maxTrl: trl }
}
