import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderRouted } from '../testing/render-routed.tsx'
import { PlainDraftNotice } from '../ui/plain-draft-notice.tsx'
import { useTyped } from './use-typed.ts'

function Answer() {
  const typed = useTyped('link.AbCd1234.need', { note: '' })
  return (
    <>
      <PlainDraftNotice typed={typed} />
      <input
        aria-label="note"
        value={typed.values.note}
        onChange={({ target }) => typed.change({ note: target.value })}
      />
      <button type="button" onClick={typed.settle}>
        answered
      </button>
    </>
  )
}

/** The page, opened anew: what was typed is written as it goes. */
async function again({ unmount }: { unmount: () => void }) {
  unmount()
  return await renderRouted(<Answer />)
}

it('finds again what was typed, until it is answered or thrown away', async () => {
  let page = await renderRouted(<Answer />)
  await page.user.type(await screen.findByLabelText('note'), '指标写错了')
  page = await again(page)
  expect(await screen.findByLabelText('note')).toHaveValue('指标写错了')
  await page.user.click(screen.getByText('answered'))
  page = await again(page)
  await page.user.type(await screen.findByLabelText('note'), '改')
  page = await again(page)
  await page.user.click(await screen.findByRole('button', { name: '丢弃草稿' }))
  expect(screen.getByLabelText('note')).toHaveValue('')
  await again(page)
  expect(await screen.findByLabelText('note')).toHaveValue('')
})
