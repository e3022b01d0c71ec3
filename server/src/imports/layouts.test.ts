import { experts } from '@duijie/db/schema/experts'
import { needs } from '@duijie/db/schema/needs'
import { researchResults, resultIps } from '@duijie/db/schema/research-results'
import type { ImportKind } from '@duijie/shared/import-queries'
import { asc, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestSheet, testWorkbook } from '../tables/testing.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { run, uploaded } from './testing.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

/** Imports the sheets as they are; answers what their cells could not be read as. */
async function entered(kind: ImportKind, count: number, ...sheets: TestSheet[]): Promise<string[]> {
  const one = await uploaded(staff, kind, '汇总.xlsx', testWorkbook(...sheets))
  const { items } = (await staff.get(`/imports/${one.id}/rows?limit=100`)).json()
  expect(await run(test, staff, one.id)).toMatchObject({ failure: null, outcomes: { created: count } })
  return items.flatMap(({ row, problems }: { row: number; problems: { detail: string }[] }) =>
    problems.map(({ detail }) => `${row} ${detail}`),
  )
}

it('needs by township: a sheet each, headings of two rows, sums in 元, enterprises merged downwards, a total', async () => {
  const [first, second] = [await test.factories.organization(), await test.factories.organization()]
  const head = [
    ['云溪区各镇技术需求台账', null, null, null, null, null, null],
    ['编号', '单位名称', '需求情况', null, '经费预算（元）', '联系方式', null],
    [null, null, '难题名称', '难题描述', null, '联系人', '手机'],
  ]
  const merges = ['A1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:G2']
  const problems = await entered(
    'needs',
    3,
    { name: '填写说明', rows: [['一行一项，经费按元填写']] },
    {
      name: '东镇',
      rows: [
        ...head,
        [1, first.name, '镁合金腔体漏气检测', '腔体漏气靠水检', 3_000_000, '周工', 13_800_001_111],
        [2, null, '腔体清洗烘干节能', '烘干能耗高', '50万', '周工', '138 0000 1111'],
        ['合计', null, null, null, 3_500_000, null, null],
      ],
      merges: [...merges, 'B4:B5'],
    },
    {
      name: '西镇',
      rows: [...head, [1, second.name, '豆粉结块抑制', '仓储三周结块', '面议', '冯经理', '0511-88001234']],
      merges,
    },
  )
  expect(problems).toEqual([])
  const made = await test.db
    .select()
    .from(needs)
    .where(inArray(needs.organizationId, [first.id, second.id]))
    .orderBy(asc(needs.contactName), asc(needs.title))
  expect(made).toMatchObject([
    { title: '豆粉结块抑制', budgetNegotiable: true, contactPhone: '0511-88001234' },
    { title: '腔体清洗烘干节能', organizationId: first.id, budgetMinFen: 50_000_000 },
    { title: '镁合金腔体漏气检测', budgetMinFen: 300_000_000, contactPhone: '13800001111' },
  ])
})

it('needs in English: headings below a preamble in another order, days as serial numbers', async () => {
  const { id, name } = await test.factories.organization()
  await entered('needs', 1, {
    name: 'Survey',
    rows: [
      ['Technology needs of the district, second call'],
      ['Please do not change the headings'],
      [],
      ['Deadline', 'Problem', 'Title', 'Company', 'Field', 'Budget (10k CNY)', 'Contact', 'Phone'],
      [
        { date: 46_752 },
        'Coating drifts by 3 µm at 60 m/min',
        'Inline coating thickness control',
        name,
        'New materials',
        '50-100',
        'Li',
        '13900002222',
      ],
    ],
  })
  const [made] = await test.db.select().from(needs).where(eq(needs.organizationId, id))
  expect(made).toMatchObject({
    title: 'Inline coating thickness control',
    techField: 'new_materials',
    deadline: '2027-12-31',
    budgetMinFen: 50_000_000,
    budgetMaxFen: 100_000_000,
    contactPhone: '13900002222',
  })
})

it('results of several colleges: the institution said once, people and rights in one cell, words for maturity', async () => {
  const { id, name } = await test.factories.organization({ kind: 'institution' })
  await entered('results', 2, {
    name: '成果',
    rows: [
      ['北岸理工大学可转化成果清单'],
      ['填报：技术转移中心', null, null, '2026年10月'],
      ['序号', '完成单位', '项目名称', '主要完成人', '成熟度', '知识产权情况', '意向价格', '成果简介'],
      [
        1,
        name,
        '低温润滑脂',
        '王某（教授）、李某',
        '小试',
        '发明专利ZL202010000001.2（授权）',
        '面议',
        '零下四十度可启动',
      ],
      [2, '同上', '藻基吸附剂', '赵某', '产业化', '软著2项', '８０万', '吸附容量提高一倍'],
    ],
  })
  const made = await test.db
    .select()
    .from(researchResults)
    .where(eq(researchResults.organizationId, id))
    .orderBy(asc(researchResults.trl))
  expect(made).toMatchObject([
    { title: '低温润滑脂', trl: 4, priceNegotiable: true },
    { title: '藻基吸附剂', priceMinFen: 80_000_000 },
  ])
  expect(made[1]?.trl).toBeGreaterThanOrEqual(8)
  expect(await test.db.$count(experts, eq(experts.organizationId, id))).toBe(3)
  const [right] = await test.db
    .select()
    .from(resultIps)
    .where(eq(resultIps.resultId, made[0]?.id ?? ''))
  expect(right).toMatchObject({ kind: 'invention', number: '202010000001.2', status: 'granted' })
})
