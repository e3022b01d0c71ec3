import type { NeedDocument, ResultDocument } from './documents.ts'
import type { FoundFact } from './facts.ts'
import { vectorCloseness } from './parameters.ts'

/**
 * How near an outside model finds the texts, as log-odds: `slope` × (cosine − `centre`), within `least` and
 * `most`. Not found where either side has no vector, or one of another model.
 */
export function vectorMeaning(
  { vector: asked }: NeedDocument,
  { vector: offered }: ResultDocument,
): FoundFact | null {
  if (asked === null || offered === null || asked.length !== offered.length) return null
  let cosine = 0
  for (let axis = 0; axis < asked.length; axis++) cosine += (asked[axis] ?? 0) * (offered[axis] ?? 0)
  const { slope, centre, least, most } = vectorCloseness
  const weight = Math.min(most, Math.max(least, slope * (cosine - centre)))
  const verdict = weight > 0 ? 'fits' : 'near'
  const value = `${Math.round(100 * Math.max(0, cosine))}%`
  return { fact: 'meaning', verdict, weight, needValue: value, resultValue: value }
}
