import { z } from 'zod'
import type { MatchFit } from '../../matching/fit.ts'
import { fitColumns, fitWith, weightsOfFit } from '../../matching/fitting/fit-columns.ts'
import { shippedFit } from '../../matching/parameters.ts'

const payloadSchema = z.object({ base: z.number(), weights: z.record(z.string(), z.number()) })

/** The weights by name, so that a stored fit outlives a release that knows more features. */
export function payloadOfFit(fit: MatchFit): z.infer<typeof payloadSchema> {
  const weights = weightsOfFit(fit)
  return {
    base: fit.text.base,
    weights: Object.fromEntries(fitColumns.map((name, at) => [name, weights[at] ?? 0])),
  }
}

/** The fit out of its payload; what it does not name is as shipped. */
export function fitOfPayload(payload: unknown): MatchFit {
  const { base, weights } = payloadSchema.parse(payload)
  const shipped = weightsOfFit(shippedFit)
  return fitWith(
    shippedFit,
    base,
    fitColumns.map((name, at) => weights[name] ?? shipped[at] ?? 0),
  )
}

/** Each weight as shipped and as fitted, those of facts that were never met left out. */
export function comparedWeights(payload: unknown) {
  const fit = fitOfPayload(payload)
  const [shipped, fitted] = [weightsOfFit(shippedFit), weightsOfFit(fit)]
  return [
    { name: 'base', shipped: shippedFit.text.base, fitted: fit.text.base },
    ...fitColumns.map((name, at) => ({ name, shipped: shipped[at] ?? 0, fitted: fitted[at] ?? 0 })),
  ].filter(({ name, shipped: was, fitted: is }) => !name.includes('.') || was !== is)
}
