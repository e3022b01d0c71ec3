import { describe, expect, it } from 'vitest'
import { ApiProblem, NetworkFailure, UnreadableAnswer } from './failures.ts'
import { createIntent, isUnsettled, randomKey } from './intent.ts'

const problem = (
  code: 'internal_error' | 'incomplete' | 'request_in_progress' | 'session_expired',
  status: number,
) => new ApiProblem({ type: 'x', title: 'x', status, code })

describe('an intent', () => {
  it('keeps its key while the input stays the same', () => {
    const intent = createIntent()
    const key = intent.keyFor({ title: '镀膜' })
    expect(intent.keyFor({ title: '镀膜' })).toBe(key)
    expect(intent.keyFor({ title: '耐候镀膜' })).not.toBe(key)
  })

  it('is a new one once the API has answered', () => {
    const intent = createIntent()
    const key = intent.keyFor({ title: '镀膜' })
    intent.settled()
    expect(intent.keyFor({ title: '镀膜' })).not.toBe(key)
  })

  it('has a key that nobody guesses', () => {
    expect(randomKey()).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('isUnsettled', () => {
  it.each([
    ['no answer', new NetworkFailure(), true],
    ['an answer cut off', new UnreadableAnswer(200), true],
    ['a failure of the server', problem('internal_error', 500), true],
    ['still being processed', problem('request_in_progress', 409), true],
    ['sign in first', problem('session_expired', 401), true],
    ['refused', problem('incomplete', 422), false],
  ])('%s', (_, error, expected) => {
    expect(isUnsettled(error)).toBe(expected)
  })
})
