/** Where no document contains the whole question, those are hits that contain this share of its rarity. */
const MOST = 0.6

/** Who contains less than this share of what the rarest unit weighs is no answer: 大学 to 东湖大学. */
const LEAST = 0.25

/** Sums of weights are not exact. */
const ROUNDING = 1e-6

/**
 * How rare a unit is among the documents asked: `ln(1 + (N − df + ½) / (df + ½))`, above 0 (the idf of
 * BM25 as in Lucene).
 */
export function rarity(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))
}

export interface QuestionWeight {
  /** the summed rarity of the units that any document contains */
  known: number
  /** the rarity of the rarest unit, whether any document contains it or not */
  rarest: number
}

/**
 * The summed rarity that a document has to contain to be a hit, when `best` is the most that any document
 * contains: all that is known where one has all, else most of it, else as much as can be had.
 */
export function requiredCoverage({ known, rarest }: QuestionWeight, best: number): number {
  const enough = best > known - ROUNDING ? known : Math.min(MOST * known, best)
  return Math.max(enough, LEAST * rarest) - ROUNDING
}
