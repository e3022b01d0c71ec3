import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testWorkbook } from '../tables/testing.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { run, uploaded } from './testing.ts'

let test: TestApp
let staff: Client
let last: { id: string }
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
  last = await mergedChain()
})
afterAll(() => test.close())

const needsOf = (...rows: string[][]) =>
  testWorkbook({ name: '需求', rows: [['企业名称', '需求名称', '需求描述'], ...rows] })

/** Merged as staff do it, one after the other into the last. */
async function mergedChain() {
  const first = await test.factories.organization({ name: '青榆旧名一厂', shortName: '旧一厂' })
  const second = await test.factories.organization({ name: '青榆旧名二厂' })
  const last = await test.factories.organization({ name: '青榆新名集团' })
  const merge = async (survivorId: string, mergedId: string) => {
    const [survivor, merged] = await Promise.all(
      [survivorId, mergedId].map(async (id) => (await staff.get(`/organizations/${id}`)).json()),
    )
    const sides = [survivor, merged].map(({ id, version }) => ({ id, version }))
    const answer = await staff.post('/organization-merges', {
      survivor: sides[0],
      merged: sides[1],
      choices: {},
    })
    expect(answer.statusCode).toBe(201)
  }
  await merge(second.id, first.id)
  await merge(last.id, second.id)
  return last
}

it('names of organizations that were merged stand for the one that is there', async () => {
  const count = await test.db.$count(organizations)
  const one = await uploaded(
    staff,
    'needs',
    '需求.xlsx',
    needsOf(
      ['青榆旧名一厂', '第一项需求', '甲'],
      ['旧一厂', '第二项需求', '乙'],
      ['青榆旧名 二厂', '第三项需求', '丙'],
      ['青榆新名集团', '第四项需求', '丁'],
    ),
  )
  expect(one.counts).toMatchObject({ new: 4, unknownOrganizations: 0, rejected: 0 })
  await staff.patch(`/imports/${one.id}`, { createOrganizations: true }, { 'if-match': `"${one.version}"` })
  expect(await run(test, staff, one.id)).toMatchObject({ outcomes: { created: 4 } })
  expect(await test.db.$count(needs, eq(needs.organizationId, last.id))).toBe(4)
  expect(await test.db.$count(organizations)).toBe(count)

  const list = testWorkbook({
    name: '企业',
    rows: [
      ['单位名称', '单位类型', '所属行业'],
      ['青榆旧名一厂', '企业', '铸造'],
    ],
  })
  const again = await uploaded(staff, 'organizations', '企业.xlsx', list)
  expect(again.counts).toMatchObject({ new: 0, skip: 1, duplicates: 1 })
  const { items } = (await staff.get(`/imports/${again.id}/rows`)).json()
  expect(items[0].duplicates).toMatchObject([{ reason: 'name', recordId: last.id, title: '青榆新名集团' }])
})

it('a name that a merged one bore and another one bears now is that of the other', async () => {
  const renamed = await test.factories.organization({ name: '青榆旧名一厂' })
  const one = await uploaded(staff, 'needs', '需求.xlsx', needsOf(['青榆旧名一厂', '新厂的需求', '戊']))
  await run(test, staff, one.id)
  expect(await test.db.$count(needs, eq(needs.organizationId, renamed.id))).toBe(1)
})
