import { type AgreementStage, agreementStages } from '@duijie/shared/agreement-stages'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrowTo, mayMove, skipsForward } from './policy.ts'

const over: readonly AgreementStage[] = ['completed', 'superseded', 'expired', 'terminated', 'cancelled']

describe('the way of an agreement', () => {
  it('leads people forward alone, and never out of an end or into being superseded', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...agreementStages), { maxLength: 30 }), (wishes) => {
        const walked: AgreementStage[] = ['draft']
        for (const to of wishes) {
          const here = walked.at(-1) ?? 'draft'
          if (!mayMove(here, to)) continue
          expect(over).not.toContain(here)
          expect(arrowTo(here, to) !== undefined || skipsForward(here, to)).toBe(true)
          walked.push(to)
        }
        expect(new Set(walked).size).toBe(walked.length)
        expect(walked).not.toContain('superseded')
      }),
    )
  })

  it('reaches every end from the draft, those of what was signed only as a skip that is explained', () => {
    for (const to of ['performing', 'completed', 'expired', 'terminated'] as const) {
      expect(mayMove('draft', to)).toBe(true)
      expect(arrowTo('draft', to)).toBeUndefined()
    }
    expect(mayMove('signed', 'draft')).toBe(false)
    expect(mayMove('performing', 'cancelled')).toBe(false)
    expect(mayMove('completed', 'terminated')).toBe(false)
  })
})
