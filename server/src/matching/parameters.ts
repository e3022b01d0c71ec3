import type { NeedTextField, ResultTextField } from './documents.ts'
import type { MatchFit } from './fit.ts'

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

/** How mentions are counted: plain data, so that a part can be left out and what it gives be measured. */
export type Counting = {
  /** what a character pair counts beside a word of the same rarity */
  pairShare: number
  /** what a word of every field (管理系统, 平台) counts beside one that names the thing */
  weakShare: number
  /** background texts count as this many texts on each side, however large the real background is */
  backgroundTexts: number
}

export const shippedCounting: Counting = { pairShare: 0.5, weakShare: 0.3, backgroundTexts: 200 }

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

/** What a matcher goes by unless it is given another fit. The weights of facts are set by hand. */
export const shippedFit: MatchFit = {
  /**
   * (fitted) Of the weights fitted on results of title words alone, those of closeness and coverage are lowered
   * beside overlap, which whole texts bear out more; base and scale are fitted with them held.
   */
  text: { base: -2.7, overlap: 1.49, closeness: 0.9, coverage: 0.6 },
  facts: {
    tech_field: { fits: 0.3, near: 0, conflicts: -0.4 },
    trl: { fits: 0.15, near: -0.15, conflicts: -0.4 },
    cooperation: { fits: 0.1, near: -0.1, conflicts: -0.1 },
    budget: { fits: 0.1, near: -0.1, conflicts: -0.3 },
    validity: { fits: 0, near: 0, conflicts: -0.3 },
    ip: { fits: 0, near: -0.1, conflicts: -0.1 },
    quantity: { fits: 0.2, near: -0.1, conflicts: -0.2 },
  },
  /**
   * At the probability of a level's least score, the judged pairs of that level and above were relevant as
   * often as docs/matching.md says.
   */
  calibration: [
    [0, 0],
    [0.15, 25],
    [0.3, 50],
    [0.5, 75],
    [1, 100],
  ],
}

/** Up to this many documents of the other side each is scored; beyond, only the best candidates are. */
export const scoredWhole = 3_000
/** How many candidates the posting scan hands on to scoring. */
export const scoredCandidates = 1_000
/**
 * Among some needs and some results, all pairs are scored up to so many; of more, those that overlap at least so much
 * (of 117 fair pairs of the development texts none overlaps less than .24, of 515 judged ones one in a hundred less
 * than .18; of all pairs one in fourteen overlaps more than .1), so many needs, and of each so many results.
 */
export const fewPairs = 20_000
export const leastOverlap = 0.1
export const mostAsked = 400
export const mostAnswers = 20
/** A candidate's sum counts less by the number of its terms to this power; a score is not divided by a need's. */
export const candidateLengthPower = { need: 0, result: 0.35 }
/** Key terms whose near terms are looked for too, from which nearness, and what such a term counts. */
export const widened = { terms: 32, leastNearness: 0.5, share: 0.4 }

/**
 * What the cosine of two outside vectors adds to the log-odds: `slope` × (cosine − `centre`), between `least`
 * and `most`. Models put unrelated texts of one field at about 0.3–0.5. Chosen, not fitted: models differ.
 */
export const vectorCloseness = { slope: 4, centre: 0.5, least: -0.4, most: 1.6 }

/**
 * Which words of the platform's own texts are placed among the shipped vectors: those of at least `leastTexts`
 * texts and at most `mostShare` of them (and of the background), the `most` frequent ones; by companions met in
 * at least `leastSentences` sentences. The best `companions` of a cosine of at least `leastNearness` count as
 * near, by `share` of it: less than what was reviewed.
 */
export const termLearning = {
  leastTexts: 3,
  mostShare: 0.02,
  most: 12_000,
  leastSentences: 2,
  companions: 3,
  leastNearness: 0.5,
  share: 0.9,
}
