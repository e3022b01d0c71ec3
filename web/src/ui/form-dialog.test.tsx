import { screen } from '@testing-library/react'
import { Input } from 'antd'
import { expect, it, vi } from 'vitest'
import { renderRouted } from '../testing/render-routed.tsx'
import { FormDialog } from './form-dialog.tsx'

async function opened(more: { busy?: boolean; sent?: boolean } = {}) {
  const asked = vi.fn().mockReturnValue(false)
  vi.stubGlobal('confirm', asked)
  const onCancel = vi.fn()
  const dialog = await renderRouted(
    <FormDialog open title="退回" busy={false} onCancel={onCancel} {...more}>
      <Input.TextArea aria-label="原因" />
    </FormDialog>,
  )
  return { ...dialog, asked, onCancel, words: await screen.findByLabelText('原因') }
}

it('asks before it throws away what was typed, and stays open where somebody goes on', async () => {
  const { user, words, asked, onCancel } = await opened()
  await user.type(words, '缺少指标')
  await user.keyboard('{Escape}')
  expect(asked).toHaveBeenCalledTimes(1)
  expect(onCancel).not.toHaveBeenCalled()
  expect(words).toHaveValue('缺少指标')
  asked.mockReturnValue(true)
  await user.keyboard('{Escape}')
  expect(onCancel).toHaveBeenCalledTimes(1)
})

it('closes at once where nothing was typed, or where it is sent', async () => {
  const blank = await opened()
  await blank.user.click(blank.words)
  await blank.user.keyboard('{Escape}')
  expect(blank.onCancel).toHaveBeenCalledTimes(1)
  blank.unmount()
  const sent = await opened({ sent: true })
  await sent.user.type(sent.words, '缺少指标')
  await sent.user.keyboard('{Escape}')
  expect(sent.asked).not.toHaveBeenCalled()
  expect(sent.onCancel).toHaveBeenCalledTimes(1)
})
