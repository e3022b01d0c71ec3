import { agreements } from '@duijie/db/schema/agreements'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { secondments } from '@duijie/db/schema/secondments'
import { visits } from '@duijie/db/schema/visits'
import { vouchers } from '@duijie/db/schema/vouchers'
import type { EventStop } from '@duijie/shared/hosted-events'
import type { ImportKind } from '@duijie/shared/import-queries'
import type { ImportRow } from '@duijie/shared/imports'
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

it('past events: a row a stop, each with who came, and all of an event or nothing of it', async () => {
  const institutions = await Promise.all(
    [1, 2, 3].map(() => test.factories.organization({ kind: 'institution' })),
  )
  const enterprises = await Promise.all(Array.from({ length: 9 }, () => test.factories.organization()))
  const called = (count: number) => enterprises.slice(0, count).map(({ name }) => name)
  const [a, b, c] = institutions.map(({ name }) => name) as [string, string, string]
  const heads = [
    '活动名称',
    '活动日期',
    '起止时间',
    '对接院校',
    '方向',
    '品牌',
    '参加企业',
    '企业参加人数',
    '负责人',
  ]
  const stop = (
    day: string,
    hours: string,
    institution: string,
    came: string,
    people: number | string = '',
  ) => [...['赴省城走进高校', day, hours, institution, '走出去', '双百双行', came, people, '已离职的老陈']]
  const [first, ...others] = called(9)
  await entered(
    'events',
    [
      heads,
      stop('2024-05-14', '9:00-11:30', a, [`${first}（4人）`, ...others].join('、'), 12),
      // the day after is the same event, whatever stands between
      ['赴省城走进高校', '2024年7月1日', '', c, '', '', '', '', ''],
      stop('2024-05-15', '下午', c, called(4).join('；')),
      stop('2024-05-14', '14:00', b, called(6).join('\n'), '7人'),
    ],
    4,
  )
  const figures = (from: string, to: string) => staff.get(`/events/figures?from=${from}&to=${to}`)
  expect((await figures('2024-05-14', '2024-05-16')).json()).toMatchObject({
    ...{ events: 1, stops: 3, enterprises: 9, enterpriseAttendances: 19, people: 19, institutions: 3 },
  })
  expect((await figures('2024-07-01', '2024-07-01')).json()).toMatchObject({ events: 1, stops: 1 })
  const { items } = (await staff.get('/events?from=2024-05-14&to=2024-05-15')).json()
  expect(items).toMatchObject([
    { stage: 'held', series: '双百双行', direction: 'outbound', note: '负责人：已离职的老陈' },
  ])
  expect(
    items[0].stops.map(({ institution, startsAt, attendance }: EventStop) => [
      ...[institution.name, startsAt, attendance?.attendedOrganizations, attendance?.attendedPeople],
    ]),
  ).toEqual([
    [a, '2024-05-14T01:00:00.000Z', 9, 12],
    [b, '2024-05-14T06:00:00.000Z', 6, 7],
    [c, '2024-05-15T06:00:00.000Z', 4, expect.any(Number)],
  ])

  const more = [
    ['另一次活动', '2024-06-03', '', a, '', '', first ?? '', '', ''],
    ['另一次活动', '2024-06-04', '', b, '', '', '没有录入的某某公司', '', ''],
    ['还没有办的活动', '2099-01-01', '', b, '', '', '', '', ''],
  ]
  const one = await uploaded(staff, 'events', '表.xlsx', testWorkbook({ name: '表', rows: [heads, ...more] }))
  expect(one.counts).toMatchObject({ new: 2, rejected: 1 })
  const done = await run(test, staff, one.id)
  expect(done).toMatchObject({ stage: 'parsed', failure: expect.stringContaining('没有写入任何记录') })
  const rows = (await staff.get(`/imports/${one.id}/rows`)).json().items as ImportRow[]
  expect(rows.map(({ problems }) => problems.find(({ severity }) => severity === 'error')?.detail)).toEqual([
    expect.stringContaining('第 3 行'),
    expect.stringContaining('没有录入的某某公司'),
    expect.stringContaining('应已结束'),
  ])
  expect((await figures('2024-06-03', '2024-06-04')).json()).toMatchObject({ events: 0 })
})
