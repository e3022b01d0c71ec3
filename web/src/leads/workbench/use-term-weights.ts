import type { NeedTermWeights, TermWeight, TermWeightStep } from '@duijie/shared/term-weights'
import type { NeedWord } from '@duijie/shared/workbench'
import { useMemo, useState } from 'react'

export interface WeighedWord {
  term: string
  written: string
  weight: TermWeightStep
  /** beside the heaviest word of the text; null where the text has it not */
  share: number | null
}

export interface TermWeighing {
  words: readonly WeighedWord[]
  weights: readonly TermWeight[]
  dirty: boolean
  weigh: (term: string, weight: TermWeightStep) => void
  /** false where it is listed already */
  add: (term: string) => boolean
  remove: (term: string) => void
  discard: () => void
}

const fold = (term: string) => term.normalize('NFKC').toLowerCase().trim()
const keyOf = (weights: readonly TermWeight[]) =>
  JSON.stringify(weights.map(({ term, weight }) => [fold(term), weight]).sort())

/** The words of a need as they are weighed on the page: those of its text, and those added to it. */
export function useTermWeights(own: readonly NeedWord[], kept: NeedTermWeights): TermWeighing {
  const [draft, setDraft] = useState<readonly TermWeight[] | null>(null)
  const weights = draft ?? kept.weights
  const words = useMemo(() => {
    const chosen = new Map(weights.map(({ term, weight }) => [fold(term), weight]))
    const inText = new Set(own.map(({ term }) => term))
    return [
      ...own.map(({ term, written, share }) => ({ term, written, share, weight: chosen.get(term) ?? 1 })),
      ...weights
        .filter(({ term }) => !inText.has(fold(term)))
        .map(({ term, weight }) => ({ term, written: term, share: null, weight })),
    ] satisfies WeighedWord[]
  }, [own, weights])

  const without = (term: string) => weights.filter((other) => fold(other.term) !== fold(term))

  return {
    words,
    weights,
    dirty: draft !== null && keyOf(draft) !== keyOf(kept.weights),
    weigh(term, weight) {
      const word = words.find((known) => fold(known.term) === fold(term))
      // a word of the text that counts as it is needs no weight; one that was added stays listed
      const plain = word?.share !== null && weight === 1
      const at = weights.findIndex((other) => fold(other.term) === fold(term))
      const next = { term, weight }
      if (plain) setDraft(without(term))
      else if (at < 0) setDraft([...weights, next])
      else setDraft(weights.map((other, place) => (place === at ? next : other)))
    },
    add(term) {
      if (words.some((known) => fold(known.term) === fold(term))) return false
      setDraft([...weights, { term: term.trim(), weight: 2 }])
      return true
    },
    remove: (term) => setDraft(without(term)),
    discard: () => setDraft(null),
  }
}
