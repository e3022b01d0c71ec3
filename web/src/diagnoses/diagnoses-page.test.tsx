import type { Diagnosis } from '@duijie/shared/diagnoses'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./diagnoses-page.tsx')), 60_000)

const staff = anAccount('staff', { name: '李科' })
const other = { id: uuid(3), name: '周科' }
const DAY_MS = 86_400_000

const vague: Diagnosis = {
  id: uuid(90),
  needId: uuid(20),
  needTitle: '设备升级',
  organizationName: '青禾新材料',
  cause: 'flagged',
  note: '只说想升级，问生产部长',
  owner: null,
  quality: {
    score: 15,
    level: 'too_vague',
    missing: ['targets', 'budget'],
    questions: [{ check: 'targets', zh: '怎样算解决了？', en: 'When is it solved?' }],
  },
  raisedAt: new Date(Date.now() - 3 * DAY_MS).toISOString(),
  clearedAt: null,
  clearReason: null,
}
const objected: Diagnosis = {
  ...vague,
  id: uuid(91),
  needTitle: '酸奶后酸化',
  cause: 'objection',
  note: '保质期是 21 天',
  owner: { id: staff.id, name: staff.name },
}

describe('the second diagnosis', () => {
  let api: ReturnType<typeof fakeApi>
  let waiting: Diagnosis[]
  beforeEach(() => {
    api = fakeApi()
    waiting = [vague, objected]
    api.on('GET diagnoses', () => json({ items: waiting }))
    api.on('GET follow-ups/owners', () => json({ items: [{ id: staff.id, name: staff.name }, other] }))
  })

  it('says how long a need waits, what it leaves open and what to ask, and is given to somebody', async () => {
    api.on(`PATCH diagnoses/${vague.id}`, () => {
      const assigned = { ...vague, owner: other }
      waiting = [assigned, objected]
      return json(assigned)
    })
    const { user } = renderPage('/diagnoses', staff)
    const row = await screen.findByRole('article', { name: '设备升级' })
    expect(row).toHaveTextContent('已等 3 天')
    expect(row).toHaveTextContent('完整度 15 · 太笼统')
    expect(row).toHaveTextContent('只说想升级，问生产部长')
    expect(row).toHaveTextContent('还缺：可检验的指标或要求、经费')
    expect(row).toHaveTextContent('怎样算解决了？')
    await user.click(within(row).getByRole('combobox', { name: '“设备升级”的负责人' }))
    await user.click(await screen.findByTitle('周科'))
    expect(await screen.findByText('已交给周科')).toBeVisible()
    expect(api.to(`PATCH diagnoses/${vague.id}`)[0]?.body).toEqual({ ownerId: other.id })
  })

  it('is closed with what came of it, and says when somebody else did so', async () => {
    api.on(`POST diagnoses/${objected.id}/clear`, () => {
      waiting = [vague]
      return problem('stage_conflict', { detail: '已由他人处理' })
    })
    const { user } = renderPage('/diagnoses?whose=mine', staff)
    const row = await screen.findByRole('article', { name: '酸奶后酸化' })
    expect(screen.queryByRole('article', { name: '设备升级' })).toBeNull()
    await user.click(within(row).getByRole('button', { name: '记录结果' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '已电话问清，内容已补充' }))
    await user.click(within(dialog).getByRole('button', { name: '记录结果' }))
    expect(await within(dialog).findByText('已由他人处理')).toBeInTheDocument()
    expect(api.to(`POST diagnoses/${objected.id}/clear`)[0]?.body).toEqual({
      reason: '已电话问清，内容已补充',
    })
    await waitFor(() => expect(screen.queryByRole('article', { name: '酸奶后酸化' })).toBeNull())
    expect(within(dialog).getByRole('textbox')).toHaveValue('已电话问清，内容已补充')
  })

  it('says what would come here while nothing does, and why it cannot be shown', async () => {
    waiting = []
    const { unmount } = renderPage('/diagnoses', staff)
    expect(await screen.findByText('没有等待二次诊断的需求')).toBeVisible()
    unmount()
    api.on('GET diagnoses', () => problem('internal_error'))
    renderPage('/diagnoses', staff)
    expect(await screen.findByRole('button', { name: /重\s?试/ })).toBeVisible()
  })
})
