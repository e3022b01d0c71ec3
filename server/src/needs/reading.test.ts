import { randomUUID } from 'node:crypto'
import type { Need } from '@duijie/shared/needs'
import type { Page } from '@duijie/shared/page'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../access/actor.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let duijie: TestApp
beforeAll(async () => {
  duijie = await createTestApp()
})
afterAll(() => duijie.close())

async function idsOf(client: Client, query: string): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page: Page<Need> = (await client.get(`/needs?${query}${cursor ? `&cursor=${cursor}` : ''}`)).json()
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  return ids
}

describe('the list', () => {
  test('pages through every order without a gap or a repetition, blanks last', async () => {
    const staff = await duijie.signInAs('staff')
    const { id: organizationId } = await duijie.factories.organization()
    const at = (second: number) => new Date(Date.UTC(2025, 0, 1, 0, 0, second))
    const made = []
    // pairs share an instant and a deadline, so that the id decides between them
    for (const [index, deadline] of ['2025-06-01', '2025-06-01', null, null, '2025-05-01', null].entries()) {
      const createdAt = at(Math.floor(index / 2))
      made.push(
        await duijie.factories.need({ organizationId, deadline, createdAt, updatedAt: at(60 - index) }),
      )
    }
    const byId = [...made].sort((a, b) => (a.id < b.id ? -1 : 1))
    const expected = {
      newest: [...byId].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()),
      updated: [...byId].sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime()),
      deadline: [...byId].sort((a, b) =>
        (a.deadline ?? '9') < (b.deadline ?? '9') ? -1 : a.deadline === b.deadline ? 0 : 1,
      ),
    }
    for (const [sort, needs] of Object.entries(expected)) {
      for (const limit of [1, 2, 4, 100]) {
        const ids = await idsOf(staff, `organizationId=${organizationId}&sort=${sort}&limit=${limit}`)
        expect(ids, `${sort} by ${limit}`).toEqual(needs.map(({ id }) => id))
      }
    }
  })

  test('filters by everything a list can be asked for, several values and all at once', async () => {
    const staff = await duijie.signInAs('staff')
    const township = await duijie.factories.township()
    const { id: organizationId } = await duijie.factories.organization()
    const wanted = await duijie.factories.need({
      organizationId,
      townshipId: township.id,
      techField: 'environment',
      kind: 'testing',
      stage: 'matching',
      status: 'on_hold',
    })
    const other = await duijie.factories.need({ organizationId })
    const mine = `organizationId=${organizationId}`
    for (const filter of [
      'techField=environment',
      'kind=testing',
      'stage=matching',
      'status=on_hold',
      `townshipId=${township.id}`,
      'techField=environment,agriculture&kind=testing&stage=matching&status=on_hold',
    ]) {
      expect(await idsOf(staff, `${mine}&${filter}`), filter).toEqual([wanted.id])
    }
    const both = await idsOf(staff, `${mine}&stage=matching&stage=published`)
    expect(both.sort()).toEqual([wanted.id, other.id].sort())
    expect((await staff.get(`/needs?${mine}&kind=talent`)).json()).toEqual({
      items: [],
      nextCursor: null,
      total: 0,
    })
  })
})

test('a list is asked for by words: of titles all may, of an enterprise those who are told of it', async () => {
  const { organization, need } = duijie.factories
  const { id: organizationId } = await organization({ name: '云泽讯芽电路科技有限公司' })
  const shown = { organizationId, showOrganization: 'partners' as const }
  const made = await need({ ...shown, title: '高频板蚀刻 100%_均匀' })
  await need({ title: '另一项' })
  const staff = await duijie.signInAs('staff')
  const found = (client: Client, words: string) => idsOf(client, `q=${encodeURIComponent(words)}`)
  for (const words of ['100%_均', '讯芽', 'xunya', 'yzxydl']) {
    expect(await found(staff, words), words).toEqual([made.id])
  }
  expect(await found(staff, '100_')).toEqual([])
  expect(await found(duijie.visitor, '蚀刻')).toEqual([made.id])
  expect(await found(duijie.visitor, '讯芽')).toEqual([])
  expect(await found(duijie.visitor, 'xunya')).toEqual([])
})

test('many are read in the order asked for, without those that the reader may not know of', async () => {
  const { need } = duijie.factories
  const [first, hidden, last] = [await need(), await need({ confidentiality: 'verified' }), await need()]
  const ids = [last.id, randomUUID(), hidden.id, first.id]
  const found = await duijie.services.needs.findMany(visitor, ids)
  expect(found.map(({ id }) => id)).toEqual([last.id, first.id])
  expect(await duijie.services.needs.findMany(visitor, [])).toEqual([])
})
