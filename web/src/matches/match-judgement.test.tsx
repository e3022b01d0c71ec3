import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { needMatches } from '../testing/matches.ts'
import { aNeed, anAccount, aResult, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const need = aNeed({ id: uuid(20) })
const result = aResult({ id: uuid(30) })
const path = `needs/${need.id}/matches/${result.id}/judgement`
const said = {
  needId: need.id,
  resultId: result.id,
  verdict: 'declined',
  reason: 'not_relevant',
  note: '',
  at: '2026-11-24T02:00:00.000Z',
}

describe('judging a match', () => {
  let fake: ReturnType<typeof fakeApi>
  const user = userEvent.setup()

  beforeEach(() => {
    fake = fakeApi()
    fake.on(`GET needs/${need.id}`, () => json(need))
    fake.on(`GET needs/${need.id}/history`, () => json({ items: [] }))
    fake.on(`GET needs/${need.id}/matches`, () =>
      json(needMatches(need, [{ result, score: 70, level: 'strong' }])),
    )
  })

  async function question() {
    renderPage(`/needs/${need.id}`, anAccount('staff'))
    return within(await screen.findByRole('group', { name: '这条匹配合适吗' }))
  }

  it('asks why not, says what it means, and can be taken back', async () => {
    fake.on(`PUT ${path}`, () => json(said))
    fake.on(`DELETE ${path}`, () => new Response(null, { status: 204 }))
    const group = await question()
    await user.click(group.getByRole('button', { name: '不合适' }))
    await user.click(group.getByRole('button', { name: '不相关' }))
    expect(await group.findByText('已标为不相关，以后不再推荐')).toBeDefined()
    await user.click(group.getByRole('button', { name: '撤销' }))
    expect(await group.findByRole('button', { name: '合适' })).toBeDefined()
  })

  it('says what went wrong, and lets one try again', async () => {
    fake.on(`PUT ${path}`, () => problem('forbidden'))
    const group = await question()
    await user.click(group.getByRole('button', { name: '合适' }))
    expect(await group.findByRole('alert')).toBeDefined()
    expect(group.getByRole('button', { name: '合适' })).toHaveProperty('disabled', false)
  })
})
