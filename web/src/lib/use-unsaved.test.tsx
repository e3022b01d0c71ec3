import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { renderRouted } from '../testing/render-routed.tsx'
import { useUnsaved } from './use-unsaved.ts'

function Form() {
  const [onItsWay, setOnItsWay] = useState(false)
  const unsaved = useUnsaved(onItsWay)
  return (
    <>
      <input aria-label="words" onInput={unsaved.touch} />
      <button type="button" onClick={unsaved.settle}>
        saved
      </button>
      <button type="button" onClick={() => setOnItsWay(true)}>
        send
      </button>
    </>
  )
}

async function typed() {
  const asked = vi.fn().mockReturnValue(false)
  vi.stubGlobal('confirm', asked)
  const page = await renderRouted(<Form />)
  await page.user.type(await screen.findByLabelText('words'), '镀膜')
  return { ...page, asked }
}

describe('useUnsaved', () => {
  it('asks before its page is left, and stays where somebody rather goes on typing', async () => {
    const { leave, at, asked } = await typed()
    act(leave)
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
    expect(at()).toBe('/')
    asked.mockReturnValue(true)
    act(leave)
    await screen.findByText('elsewhere')
  })

  it('asks nothing once it is saved', async () => {
    const { leave, asked, user } = await typed()
    await user.click(screen.getByText('saved'))
    act(leave)
    await screen.findByText('elsewhere')
    expect(asked).not.toHaveBeenCalled()
  })

  it('lets the answer to what is on its way lead to another page', async () => {
    const { leave, asked, user } = await typed()
    await user.click(screen.getByText('send'))
    act(leave)
    await screen.findByText('elsewhere')
    expect(asked).not.toHaveBeenCalled()
  })
})
