import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fillStorage } from '../testing/full-storage.ts'
import { anAccount, aSession, uuid } from '../testing/records.ts'
import { readDraft } from './drafts.ts'
import { session } from './session.ts'
import { useDraft } from './use-draft.ts'

const stored = () => readDraft(uuid(1), 'need.new')?.values

describe('useDraft', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    session.open(aSession(anAccount('enterprise')))
  })

  it('keeps the last of what is typed, after a pause', () => {
    const { result } = renderHook(() => useDraft('need.new'))
    result.current.keep({ title: '镀' })
    result.current.keep({ title: '镀膜' })
    expect(stored()).toBeUndefined()
    act(() => vi.advanceTimersByTime(500))
    expect(stored()).toEqual({ title: '镀膜' })
  })

  it('keeps it at once when the page is left', () => {
    const { result, unmount } = renderHook(() => useDraft('need.new'))
    result.current.keep({ title: '镀膜' })
    unmount()
    expect(stored()).toEqual({ title: '镀膜' })
  })

  it('finds it again, with the version it was typed on', () => {
    const first = renderHook(() => useDraft('need.new', 4))
    first.result.current.keep({ title: '镀膜' })
    first.unmount()
    const { result } = renderHook(() => useDraft('need.new', 5))
    expect(result.current.found).toMatchObject({ version: 4, values: { title: '镀膜' } })
  })

  it('forgets it after the submit, also what was still waiting to be kept', () => {
    const { result, unmount } = renderHook(() => useDraft('need.new'))
    result.current.keep({ title: '镀膜' })
    act(() => result.current.clear())
    unmount()
    expect(stored()).toBeUndefined()
  })

  it('says when what is typed would be lost', () => {
    const { result } = renderHook(() => useDraft('need.new'))
    fillStorage()
    result.current.keep({ title: '镀膜' })
    act(() => vi.advanceTimersByTime(500))
    expect(result.current.atRisk).toBe(true)
  })
})
