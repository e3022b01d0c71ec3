import type { EventSchedule, GuestReference, Meeting } from '@duijie/shared/meetings'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(
  () => loadPages(() => Promise.all([import('./schedule-page.tsx'), import('./meetings-page.tsx')])),
  60_000,
)

const event = uuid(80)
const guest = (n: number, side: 'enterprise' | 'institution', name: string): GuestReference => ({
  id: uuid(n),
  side,
  organization: { id: side === 'enterprise' ? uuid(10) : uuid(11), kind: side, name },
  expert: null,
})
const meeting: Meeting = {
  id: uuid(81),
  eventId: event,
  enterprise: guest(82, 'enterprise', '青禾新材料'),
  institution: guest(83, 'institution', '江东理工大学'),
  need: null,
  leadId: null,
  origin: 'enterprise',
  stage: 'scheduled',
  score: 0.8,
  level: 'strong',
  startsAt: '2026-05-14T01:00:00.000Z',
  endsAt: '2026-05-14T01:20:00.000Z',
  table: { id: uuid(84), label: '1 号桌' },
  pinned: false,
  begunAt: null,
  note: '',
  outcome: null,
  outcomeReason: null,
  outcomeNote: '',
  outcomeAt: null,
  outcomeOverdue: true,
  permissions: { moves: [], outcome: true },
  version: 3,
}
const schedule: EventSchedule = {
  eventId: event,
  version: 7,
  settings: {
    slotMinutes: 20,
    gapMinutes: 5,
    perGuest: null,
    suggestFrom: 'fair',
    tables: [
      { id: uuid(84), label: '1 号桌' },
      { id: uuid(85), label: '2 号桌' },
    ],
  },
  slots: [
    { startsAt: '2026-05-14T01:00:00.000Z', endsAt: '2026-05-14T01:20:00.000Z', past: false },
    { startsAt: '2026-05-14T01:25:00.000Z', endsAt: '2026-05-14T01:45:00.000Z', past: false },
  ],
  meetings: [meeting],
  vetoes: [],
  conflicts: [],
  figures: null,
  permissions: { edit: true },
}

describe('the grid', () => {
  it('lets the keyboard carry a meeting to a cell, and reads it again where somebody else was quicker', async () => {
    const api = fakeApi()
    api.on(`GET events/${event}/schedule`, () => json(schedule))
    api.on(`GET events/${event}/schedule/freed`, () => json({ version: 7, items: [] }))
    api.on(`PUT meetings/${meeting.id}/placement`, () => problem('version_conflict'))
    const { user } = renderPage(`/events/${event}/schedule`, anAccount('staff'))
    const card = await screen.findByRole('button', { name: /青禾新材料/ })
    card.focus()
    await user.keyboard('{Enter}{ArrowDown}{ArrowRight}{ArrowRight}')
    expect(screen.getByText('05-14 09:25 2 号桌，空')).toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(api.to(`PUT meetings/${meeting.id}/placement`)).toHaveLength(0)
    await user.keyboard('{Enter}{ArrowDown}{ArrowRight}{Enter}')
    expect(await screen.findByText(/别人刚改过这份排程/)).toBeInTheDocument()
    const [sent] = api.to(`PUT meetings/${meeting.id}/placement`)
    expect(sent?.body).toEqual({ startsAt: schedule.slots[1]?.startsAt, tableId: uuid(85), pinned: true })
    expect(sent?.headers.get('if-match')).toBe('"7"')
    await waitFor(() => expect(api.to(`GET events/${event}/schedule`).length).toBeGreaterThan(1))
  })
})

it('keeps a meeting out of a slot that is over, and says why', async () => {
  const api = fakeApi()
  const slots = schedule.slots.map((slot, at) => ({ ...slot, past: at === 0 }))
  const waiting = { ...meeting, startsAt: null, endsAt: null, table: null, stage: 'accepted' as const }
  api.on(`GET events/${event}/schedule`, () => json({ ...schedule, slots, meetings: [waiting] }))
  api.on(`GET events/${event}/schedule/freed`, () => json({ version: 7, items: [] }))
  api.on(`PUT meetings/${meeting.id}/placement`, () => json(schedule))
  const { user } = renderPage(`/events/${event}/schedule`, anAccount('staff'))
  const card = await screen.findByRole('button', { name: /青禾新材料/ })
  expect(screen.getByRole('rowheader', { name: /09:00.*已过/ })).toBeVisible()
  card.focus()
  await user.keyboard('{Enter}{Enter}')
  expect(screen.getAllByText('这个时段已经过了，不能再安排').length).toBeGreaterThan(0)
  expect(api.to(`PUT meetings/${meeting.id}/placement`)).toHaveLength(0)
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(api.to(`PUT meetings/${meeting.id}/placement`)).toHaveLength(1))
})

describe('the settings', () => {
  it('keep the tables that stand, and what is typed where somebody else saved first', async () => {
    const api = fakeApi()
    let answer = schedule
    api.on(`GET events/${event}/schedule`, () => json(answer))
    api.on(`GET events/${event}/schedule/freed`, () => json({ version: answer.version, items: [] }))
    api.on(`PUT events/${event}/schedule/settings`, () => problem('version_conflict'))
    const { user } = renderPage(`/events/${event}/schedule`, anAccount('staff'))
    await user.click(await screen.findByText('设置'))
    const gap = await screen.findByLabelText('间隔（分钟）')
    await user.clear(gap)
    await user.type(gap, '7')
    answer = { ...schedule, version: 8, settings: { ...schedule.settings, slotMinutes: 30 } }
    await user.click(screen.getByRole('button', { name: '保存设置' }))
    expect(await screen.findByText(/您填写的内容还在/)).toBeInTheDocument()
    const [sent] = api.to(`PUT events/${event}/schedule/settings`)
    expect(sent?.body).toMatchObject({ gapMinutes: 7, tables: schedule.settings.tables })
    expect(gap).toHaveValue('7')
    await user.click(screen.getByRole('button', { name: '放弃我的，看最新的' }))
    expect(screen.getByLabelText('每场时长（分钟）')).toHaveValue('30')
  })
})

describe('the outcome', () => {
  it('is one large button, and asks why where the two do not fit', async () => {
    const api = fakeApi()
    api.on(`GET events/${event}/meetings`, () => json({ items: [meeting], vetoes: [] }))
    api.on(`POST meetings/${meeting.id}/outcome`, () => json({ ...meeting, outcome: 'no_fit' }))
    const { user } = renderPage(`/events/${event}/meetings`, anAccount('enterprise'))
    await screen.findByText('结果未填写')
    await user.click(screen.getByRole('button', { name: '填写结果' }))
    const dialog = within(await screen.findByRole('dialog'))
    const save = dialog.getByRole('button', { name: '保存结果' })
    await user.click(dialog.getByRole('button', { name: '不合适' }))
    expect(save).toBeDisabled()
    await user.click(dialog.getByRole('button', { name: '成熟度不够' }))
    await user.click(save)
    await waitFor(() => expect(api.to(`POST meetings/${meeting.id}/outcome`)).toHaveLength(1))
    const [sent] = api.to(`POST meetings/${meeting.id}/outcome`)
    expect(sent?.body).toEqual({ outcome: 'no_fit', reason: 'trl_gap', note: '' })
  })
})
