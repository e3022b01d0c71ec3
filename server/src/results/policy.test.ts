import {
  type ResultStage,
  type ResultStatus,
  resultArrows,
  resultStages,
  resultStatusArrows,
  resultStatuses,
} from '@duijie/shared/stages'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { actionsOf, destination, mayMove } from './policy.ts'

const institution = crypto.randomUUID()
const actor = (role: Exclude<Actor['role'], 'visitor' | 'system'>, organizationId: string | null): Actor => ({
  role,
  accountId: crypto.randomUUID(),
  organizationId,
  townshipId: null,
})
const liaison = actor('liaison', institution)
const staff = actor('staff', null)
const result = (stage: ResultStage, status: ResultStatus = 'active') => ({
  organizationId: institution,
  stage,
  status,
})

describe('the moves open to the keepers of a result', () => {
  it.each([
    ['draft', 'active', ['submit', 'delete'], ['submit', 'delete']],
    ['submitted', 'active', ['withdraw'], ['return', 'publish', 'withdraw']],
    ['submitted', 'withdrawn', ['resume'], ['resume']],
    ['returned', 'active', ['submit', 'withdraw'], ['submit', 'withdraw']],
    ['published', 'active', ['withdraw', 'license'], ['withdraw', 'license']],
    ['published', 'licensed', ['withdraw', 'resume'], ['withdraw', 'resume']],
    ['published', 'withdrawn', ['resume'], ['resume']],
  ] as const)('%s, %s', (stage, status, ofLiaison, ofStaff) => {
    expect(actionsOf(liaison, result(stage, status))).toEqual(ofLiaison)
    expect(actionsOf(staff, result(stage, status))).toEqual(ofStaff)
  })

  it('are closed to everybody else', () => {
    const others: Actor[] = [
      { role: 'visitor' },
      { role: 'system' },
      actor('liaison', crypto.randomUUID()),
      actor('liaison', null),
      actor('enterprise', institution),
      actor('broker', institution),
      actor('township', institution),
      actor('admin', institution),
    ]
    for (const other of others) {
      for (const stage of resultStages) expect(actionsOf(other, result(stage))).toEqual([])
    }
  })

  it('lead nowhere but along an arrow of the contract', () => {
    for (const { action } of [...resultArrows, ...resultStatusArrows]) {
      for (const stage of resultStages) {
        for (const status of resultStatuses) {
          const to = destination({ stage, status }, action)
          if (!to) continue
          const arrow = [...resultArrows, ...resultStatusArrows].find((known) => known.action === action)
          expect(Object.values(to)).toEqual([arrow?.to])
          expect(arrow?.from).toContain('stage' in to ? stage : status)
        }
      }
    }
  })

  it('leave publication and return to the bureau', () => {
    expect(mayMove(liaison, result('submitted'), 'publish')).toBe(false)
    expect(mayMove(liaison, result('submitted'), 'return')).toBe(false)
  })
})
