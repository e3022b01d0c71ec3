import { describe, expect, it } from 'vitest'
import { fillStorage } from '../testing/full-storage.ts'
import {
  countDrafts,
  readDraft,
  removeDraft,
  removeDrafts,
  removeDraftsOfOthers,
  writeDraft,
} from './drafts.ts'

const draft = { savedAt: '2026-03-05T02:00:00.000Z', version: null, values: { title: '镀膜' } }

describe('drafts', () => {
  it('belong to one account', () => {
    writeDraft('a', 'need.new', draft)
    expect(readDraft('a', 'need.new')).toEqual(draft)
    expect(readDraft('b', 'need.new')).toBeNull()
  })

  it('go one by one, or all of an account', () => {
    writeDraft('a', 'need.new', draft)
    writeDraft('a', 'need.1', draft)
    writeDraft('ab', 'need.1', draft)
    removeDraft('a', 'need.new')
    expect(countDrafts('a')).toBe(1)
    removeDrafts('a')
    expect([countDrafts('a'), countDrafts('ab')]).toEqual([0, 1])
  })

  it('of others are removed when an account signs in', () => {
    localStorage.setItem('duijie.language', 'en')
    writeDraft('a', 'need.1', draft)
    writeDraft('b', 'need.1', draft)
    removeDraftsOfOthers('b')
    expect([countDrafts('a'), countDrafts('b')]).toEqual([0, 1])
    expect(localStorage.getItem('duijie.language')).toBe('en')
  })

  it('that cannot be read are none', () => {
    localStorage.setItem('duijie.draft.a.need.1', '{"values":')
    expect(readDraft('a', 'need.1')).toBeNull()
    localStorage.setItem('duijie.draft.a.need.1', '{"values":3}')
    expect(readDraft('a', 'need.1')).toBeNull()
  })

  it('say when the browser is full', () => {
    fillStorage()
    expect(writeDraft('a', 'need.1', draft)).toBe(false)
  })
})
