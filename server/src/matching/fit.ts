import type { FactKind } from './explanation.ts'

export type Verdict = 'fits' | 'near' | 'conflicts'

/** Log-odds of a pair that shares nothing, and what one unit of each text feature adds to them. */
export type TextWeights = { base: number; overlap: number; closeness: number; coverage: number }

/** Facts whose weight hangs on their verdict; the meaning by outside vectors has one by its cosine. */
export type JudgedFact = Exclude<FactKind, 'meaning'>

/** What a fact adds to the log-odds. */
export type FactWeights = Readonly<Record<JudgedFact, Readonly<Record<Verdict, number>>>>

/**
 * Probability that a broker calls the pair relevant → score (0–100), linear between. Both rise from knot
 * to knot, from `[0, 0]` to `[1, 100]`.
 */
export type Calibration = readonly (readonly [probability: number, score: number])[]

/** The numbers of matching that are learnt from judged pairs: plain data, so that a fit can be stored. */
export type MatchFit = { text: TextWeights; facts: FactWeights; calibration: Calibration }
