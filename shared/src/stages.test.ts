import { describe, expect, it } from 'vitest'
import { secondmentArrows, secondmentStages } from './secondment-stages.ts'
import {
  leadArrows,
  leadStages,
  needArrows,
  needStages,
  needStatusArrows,
  needStatuses,
  proposalArrows,
  proposalStages,
  resultArrows,
  resultStages,
  resultStatusArrows,
  resultStatuses,
  type StageArrow,
} from './stages.ts'
import { voucherArrows, voucherStages } from './voucher-stages.ts'

const diagrams: [string, readonly string[], readonly StageArrow<string>[]][] = [
  ['lead stages', leadStages, leadArrows],
  ['proposal stages', proposalStages, proposalArrows],
  ['need stages', needStages, needArrows],
  ['need statuses', needStatuses, needStatusArrows],
  ['result stages', resultStages, resultArrows],
  ['voucher stages', voucherStages, voucherArrows],
  ['secondment stages', secondmentStages, secondmentArrows],
  ['result statuses', resultStatuses, resultStatusArrows],
]

describe.each(diagrams)('%s', (_name, states, arrows) => {
  it('has arrows between known states only, each with somebody who may take it', () => {
    for (const arrow of arrows) {
      expect(states).toContain(arrow.to)
      expect(arrow.from.length).toBeGreaterThan(0)
      expect(arrow.by.length).toBeGreaterThan(0)
      for (const from of arrow.from) expect(states).toContain(from)
    }
  })

  it('leads one way from a state by an action', () => {
    const pairs = arrows.flatMap((arrow) => arrow.from.map((from) => `${arrow.action} ${from}`))
    expect(new Set(pairs).size).toBe(pairs.length)
  })
})
