import { agreements } from '@duijie/db/schema/agreements'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { secondments } from '@duijie/db/schema/secondments'
import { visits } from '@duijie/db/schema/visits'
import { vouchers } from '@duijie/db/schema/vouchers'
import type { ImportKind } from '@duijie/shared/imports'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testWorkbook } from '../tables/testing.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { run, uploaded } from './testing.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

/** Imports the rows, and once more to see that nothing is added. */
async function entered(kind: ImportKind, rows: (string | number)[][], count: number) {
  const bytes = testWorkbook({ name: '表', rows })
  const one = await uploaded(staff, kind, '表.xlsx', bytes)
  const { items } = (await staff.get(`/imports/${one.id}/rows`)).json()
  expect(
    items.flatMap(({ problems }: { problems: { severity: string }[] }) =>
      problems.filter(({ severity }) => severity === 'error'),
    ),
  ).toEqual([])
  const done = await run(test, staff, one.id)
  expect(done).toMatchObject({ stage: 'imported', failure: null, outcomes: { created: count } })
  expect(await uploaded(staff, kind, '表.xlsx', bytes)).toMatchObject({
    counts: { new: 0, update: 0, skip: count },
  })
}

it('organizations: an English list with a code, a township and a merged title over it', async () => {
  const { name: township } = await test.factories.township()
  await entered(
    'organizations',
    [
      ['Register of enterprises'],
      ['Name', 'Credit code', 'Kind', 'Township', 'Contact name', 'Contact phone', 'Tags'],
      ['北岸阀门有限公司', '', '', township, '李工', '13900001111', '高企；瞪羚'],
      ['东泽理工学院', '', '高校', '', '', '', ''],
    ],
    2,
  )
  const [made] = await test.db.select().from(organizations).where(eq(organizations.name, '北岸阀门有限公司'))
  expect(made).toMatchObject({
    kind: 'enterprise',
    status: 'active',
    tags: ['高企', '瞪羚'],
    contactPhone: '13900001111',
  })
  expect(made?.townshipId).not.toBeNull()
})

it('experts, with headings of two rows', async () => {
  const { name } = await test.factories.organization({ kind: 'institution' })
  await entered(
    'experts',
    [
      ['序号', '专家姓名', '所在单位', '院系', '职称', '研究方向', '联系方式', ''],
      ['', '', '', '', '', '', '联系电话', '电子邮箱'],
      [1, '王 明', name, '材料学院', '教授', '高熵合金、增材制造', '13700001111', 'wang@example.com'],
    ],
    1,
  )
  const [made] = await test.db.select().from(experts).where(eq(experts.name, '王明'))
  expect(made).toMatchObject({
    title: '教授',
    keywords: ['高熵合金', '增材制造'],
    contactEmail: 'wang@example.com',
  })
})

it('visits', async () => {
  const { id, name } = await test.factories.organization()
  await entered(
    'visits',
    [
      ['走访日期', '企业名称', '走访人员', '企业接待人员', '走访情况'],
      ['2024年3月5日', name, '陈科长、周某', '赵经理', '反映产线节拍不足'],
    ],
    1,
  )
  const [made] = await test.db.select().from(visits).where(eq(visits.enterpriseId, id))
  expect(made).toMatchObject({ visitedOn: '2024-03-05', stage: 'done', summary: '反映产线节拍不足' })
})

it('agreements: what was signed is signed on its day, and counts', async () => {
  const { id, name } = await test.factories.organization()
  const institution = await test.factories.organization({ kind: 'institution' })
  await entered(
    'agreements',
    [
      ['协议名称', '甲方', '乙方', '协议类型', '合同金额（万元）', '签订时间', '到期时间', '合作方式'],
      [
        '阀门密封联合开发合同',
        name,
        institution.name,
        '技术开发合同',
        '80',
        '2024/3/1',
        '2027年3月',
        '委托开发',
      ],
      ['共建阀门研究中心', name, '外地某研究院', '共建', '', '', '', ''],
    ],
    2,
  )
  const made = await test.db
    .select()
    .from(agreements)
    .where(eq(agreements.enterpriseId, id))
    .orderBy(agreements.amountFen)
  expect(made).toMatchObject([
    {
      stage: 'signed',
      signedOn: '2024-03-01',
      endsOn: '2027-03-31',
      amountFen: 80_000_000,
      institutionId: institution.id,
    },
    { stage: 'draft', kind: 'joint', institutionId: null },
  ])
})

it('vouchers and secondments', async () => {
  const { id, name } = await test.factories.organization()
  const institution = await test.factories.organization({ kind: 'institution' })
  await entered(
    'vouchers',
    [
      ['申请企业', '服务机构', '申请金额（万元）', '申请日期', '用途'],
      [name, institution.name, '20', '2024-05-06', '疲劳试验'],
    ],
    1,
  )
  expect(await test.db.select().from(vouchers).where(eq(vouchers.enterpriseId, id))).toMatchObject([
    { appliedFen: 20_000_000, appliedOn: '2024-05-06', institutionId: institution.id, stage: 'applied' },
  ])
  await entered(
    'secondments',
    [
      ['企业名称', '专家姓名', '所在高校', '聘任职务', '聘期开始时间', '聘期结束时间', '批次'],
      [name, '许某某教授', institution.name, '', '2025年1月1日', '2026年12月', '2025年第一批'],
    ],
    1,
  )
  expect(await test.db.select().from(secondments).where(eq(secondments.enterpriseId, id))).toMatchObject([
    {
      post: '科技副总',
      startsOn: '2025-01-01',
      endsOn: '2026-12-31',
      round: '2025年第一批',
      stage: 'proposed',
    },
  ])
})
