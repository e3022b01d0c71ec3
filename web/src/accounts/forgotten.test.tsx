import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fakeApi, json } from '../testing/fake-api.ts'
import { renderPage } from '../testing/render-page.tsx'

const way = { byMail: true, bureau: '兴安区科技局', help: '办公室 0513-88880000' }

it('asks for a link by mail, and says the same whoever asks', async () => {
  const api = fakeApi()
  api.on('GET auth/password-resets', () => json(way))
  api.on('POST auth/password-resets', () => json(null, 202))
  const { user } = renderPage('/forgotten-password', null)
  await user.type(await screen.findByLabelText('账号或邮箱'), 'qinghe')
  await user.click(screen.getByRole('button', { name: '发送链接' }))
  expect(await screen.findByText(/如果这个账号存在且登记了邮箱/)).toBeVisible()
  expect(screen.getByText('办公室 0513-88880000')).toBeVisible()
  expect(api.to('POST auth/password-resets')[0]?.body).toEqual({ identity: 'qinghe' })
})

it('says whom to ask where no mail can be sent', async () => {
  fakeApi().on('GET auth/password-resets', () => json({ ...way, byMail: false }))
  renderPage('/forgotten-password', null)
  expect(await screen.findByText('兴安区科技局')).toBeVisible()
  expect(screen.queryByLabelText('账号或邮箱')).toBeNull()
})
