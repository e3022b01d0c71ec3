import type { NeedTextField, ResultTextField } from './documents.ts'

// Every number of the scoring in one place. Those marked (fitted) come from scripts/train/fit-weights.ts.

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

/** A weighted count `f` counts `f / (f + saturation)`: the second mention says less than the first. */
export const saturation = 1

/** What a character pair counts beside a word of the same rarity. */
export const pairShare = 0.5

/** What a word of every field (管理系统, 平台) counts beside one that names the thing. */
export const weakShare = 0.3

/** Background texts count as this many texts on each side, however large the real background is. */
export const backgroundTexts = 200

/** Exponents of rarity in overlap and in coverage. */
export const overlapRarity = 2
export const coverageRarity = 0.7

/** Overlap is divided by the result's whole weight to this power: long texts share more by chance. */
export const overlapLength = 0.2

/** Coverage looks at the result's most telling terms only, so that a long text counts as a short one. */
export const profileTerms = 64
/** Coverage is divided by the profile's weight (plus this) to the power below. */
export const coverageSlack = 2
export const coverageLength = 0.7

/** Log-odds that a broker calls the pair relevant (fitted). */
export const weights = { base: -2.81, overlap: 1, closeness: 1, coverage: 0.86 }

/** Up to this many documents of the other side each is scored; beyond, only the best candidates are. */
export const scoredWhole = 3_000
/** How many candidates the posting scan hands on to scoring. */
export const scoredCandidates = 1_000
/** Key terms whose near terms are looked for too, from which nearness, and what such a term counts. */
export const widened = { terms: 16, leastNearness: 0.6, share: 0.4 }
