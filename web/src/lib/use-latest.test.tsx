import { act, renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useLatest } from './use-latest.ts'

interface Saved {
  version: number
  text: string
}

const first: Saved = { version: 1, text: '原文' }
const theirs: Saved = { version: 2, text: '对方的' }

function held({ typed }: { typed: boolean }) {
  let touched = typed
  const unsaved = {
    touch: vi.fn(),
    isTouched: () => touched,
    settle: () => {
      touched = false
    },
    mayClose: () => true,
  }
  const fill = vi.fn<(saved: Saved) => void>()
  const view = renderHook(({ saved }) => useLatest(saved, unsaved, fill), { initialProps: { saved: first } })
  return { ...view, unsaved, fill }
}

describe('useLatest', () => {
  it('takes a later state where nothing is typed', () => {
    const { result, rerender, fill } = held({ typed: false })
    rerender({ saved: theirs })
    expect(fill.mock.calls).toEqual([[theirs]])
    expect(result.current).toMatchObject({ held: theirs, overtaken: false })
  })

  it('puts nothing over what is typed until asked to', () => {
    const { result, rerender, fill, unsaved } = held({ typed: true })
    rerender({ saved: theirs })
    expect(result.current).toMatchObject({ held: first, overtaken: true })
    expect(fill).not.toHaveBeenCalled()
    act(() => result.current.takeTheirs())
    expect(fill.mock.calls).toEqual([[theirs]])
    expect(unsaved.isTouched()).toBe(false)
    expect(result.current).toMatchObject({ held: theirs, overtaken: false })
  })

  it('keeps what is typed and sends it against theirs', () => {
    const { result, rerender, fill, unsaved } = held({ typed: true })
    rerender({ saved: theirs })
    act(() => result.current.keepMine())
    expect(result.current).toMatchObject({ held: theirs, overtaken: false })
    expect(fill).not.toHaveBeenCalled()
    expect(unsaved.isTouched()).toBe(true)
  })

  it('stays as it is where the same state is read again', () => {
    const { result, rerender, fill } = held({ typed: true })
    rerender({ saved: { ...first } })
    expect(result.current).toMatchObject({ held: first, overtaken: false })
    expect(fill).not.toHaveBeenCalled()
  })
})
