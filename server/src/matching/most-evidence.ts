import type { NeedDocument, ResultDocument } from './documents.ts'
import type { FactWeights, JudgedFact } from './fit.ts'
import { vectorCloseness } from './parameters.ts'
import { asksForQuantities } from './quantities/compare-quantities.ts'

type Stated = Readonly<Record<JudgedFact, boolean>>

/** The most that facts can add to the log-odds of a pair of the need: those that it leaves blank add nothing. */
export function mostEvidenceForNeed(need: NeedDocument, weights: FactWeights): number {
  const stated = {
    tech_field: need.techField !== null,
    trl: need.minTrl !== null,
    cooperation: need.cooperationModes.length > 0,
    budget: need.budgetFen !== null,
    validity: true,
    ip: true,
    quantity: asksForQuantities(need),
  }
  return mostOf(stated, need.vector, weights)
}

/** The same for a pair of the result. */
export function mostEvidenceForResult(result: ResultDocument, weights: FactWeights): number {
  const stated = {
    tech_field: result.techField !== null,
    trl: result.trl !== null,
    cooperation: result.cooperationModes.length > 0,
    budget: result.priceFen !== null,
    validity: true,
    ip: result.ip.length > 0,
    quantity: true,
  }
  return mostOf(stated, result.vector, weights)
}

function mostOf(stated: Stated, vector: Float32Array | null, weights: FactWeights): number {
  let most = vector === null ? 0 : vectorCloseness.most
  for (const fact of Object.keys(stated) as JudgedFact[]) {
    if (stated[fact]) most += Math.max(0, ...Object.values(weights[fact]))
  }
  return most
}
