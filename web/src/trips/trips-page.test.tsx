import type { RankedForTrip, TripProposal } from '@duijie/shared/trips'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { button } from '../testing/forms.ts'
import { anAccount, anOrganization, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

const institution = anOrganization({ id: uuid(11), kind: 'institution', name: '江东理工大学' })

const ranked = (n: number): RankedForTrip => ({
  organization: { id: uuid(40 + n), kind: 'enterprise', name: `企业${n}` },
  city: '',
  sum: 90 - n,
  best: 70,
  matches: [
    {
      need: { id: uuid(20), title: '镀膜液耐候性提升' },
      result: { id: uuid(30), title: '复合溶胶辊涂工艺' },
      experts: [{ id: uuid(50), name: '周岚' }],
      enterpriseId: uuid(40 + n),
      institutionId: institution.id,
      score: 70,
      level: 'strong',
    },
  ],
})

function proposal(asked: readonly string[], size: number): TripProposal {
  const enterprises = [1, 2, 3].map(ranked)
  const group = asked.length > 0 ? [...asked] : enterprises.slice(0, size).map((e) => e.organization.id)
  const stop = {
    institutionId: institution.id,
    enterpriseIds: group,
    sum: 1,
    matches: group.length,
    results: [{ id: uuid(30), title: '复合溶胶辊涂工艺' }],
    experts: [{ id: uuid(50), name: '周岚' }],
  }
  return {
    enterprises,
    institutions: [],
    coverage: {
      enterpriseIds: group,
      institutionIds: [institution.id],
      pairs: group.length,
      sum: 1,
      stops: [stop],
      idle: [],
    },
  }
}

describe('the trip builder', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
    fake.on('GET organizations', () => json({ items: [institution], nextCursor: null, total: 1 }))
    fake.on(`GET organizations/${institution.id}`, () => json(institution))
    const cities = [
      { city: '江东市', institutions: [{ id: institution.id, kind: 'institution', name: institution.name }] },
    ]
    fake.on('GET trip-proposals/cities', () => json({ items: cities }))
    fake.on('POST trip-proposals', ({ body }) => {
      const { enterpriseIds, size } = body as { enterpriseIds: string[]; size: number }
      return json(proposal(enterpriseIds, size))
    })
  })
  const address = `/trips?from=institution&chosen=${institution.id}&size=2`
  const tick = (name: string) => screen.findByRole('checkbox', { name: `选入 ${name}` })

  it('ticks the best so many, covers anew what is ticked, and keeps it in the address', async () => {
    const { user, router } = renderPage(address, anAccount('staff'))
    expect(await tick('企业1')).toBeChecked()
    expect(await tick('企业2')).toBeChecked()
    expect(await tick('企业3')).not.toBeChecked()
    await user.click(await tick('企业3'))
    expect(await screen.findByText('3 家企业、1 家院校，可谈 3 对')).toBeVisible()
    expect(router.state.location.search).toMatchObject({
      group: [uuid(41), uuid(42), uuid(43)].join(','),
    })
    await user.click(screen.getByRole('button', { name: '查看匹配：企业1' }))
    const item = (await tick('企业1')).closest('li')
    if (!item) throw new Error('no item')
    expect(within(item).getByText('专家：周岚')).toBeVisible()
    expect(within(item).getByRole('link', { name: '镀膜液耐候性提升' })).toHaveAttribute(
      'href',
      `/needs/${uuid(20)}`,
    )
  })

  it('asks for the event of those ticked', async () => {
    fake.on('POST trip-proposals/events', () => problem('stage_conflict', { detail: '稍后再试' }))
    const { user } = renderPage(address, anAccount('staff'))
    await user.click(await tick('企业2'))
    await user.type(screen.getByLabelText('开始日期'), '2099-03-01{Enter}')
    await user.click(button('生成活动'))
    await waitFor(() =>
      expect(fake.to('POST trip-proposals/events')[0]?.body).toEqual({
        institutionIds: [institution.id],
        enterpriseIds: [uuid(41)],
        startsOn: '2099-03-01',
        series: '',
      }),
    )
    expect(await screen.findByText('稍后再试')).toBeVisible()
  })

  it('says what to do where nothing is chosen, and takes a city at once', async () => {
    const { user } = renderPage('/trips', anAccount('staff'))
    expect(await screen.findByText('从选择开始')).toBeVisible()
    expect(fake.to('POST trip-proposals')).toHaveLength(0)
    await user.click(screen.getByRole('combobox', { name: '按城市选' }))
    await user.click(await screen.findByTitle('江东市（1 所）'))
    expect(await screen.findByText('涉及成果 1 项、专家 1 位')).toBeVisible()
    expect(fake.to('POST trip-proposals')[0]?.body).toMatchObject({ institutionIds: [institution.id] })
  })
})
