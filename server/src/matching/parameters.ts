import type { NeedTextField, ResultTextField } from './documents.ts'

/** How much one mention in a field counts. */
export const needFieldWeights: Record<NeedTextField, number> = {
  title: 3,
  problem: 1,
  targets: 1,
  currentState: 0.4,
  originalText: 0.5,
  industry: 0.3,
}

export const resultFieldWeights: Record<ResultTextField, number> = {
  title: 3,
  summary: 1,
  innovation: 1,
  applications: 1,
  keywords: 2,
}

/** A mention count `f` gives `f / (f + saturation)`: the second mention says less than the first. */
export const saturation = 1.2

/** What a character pair counts beside a word of the same rarity. */
export const pairWeight = 0.5
