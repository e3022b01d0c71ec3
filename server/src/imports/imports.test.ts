import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import type { ImportRow } from '@duijie/shared/imports'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../tables/read-table.ts'
import { needShape, testWorkbook } from '../tables/testing.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { run, uploaded } from './testing.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const rowsOf = async (id: string, only = 'all'): Promise<ImportRow[]> =>
  (await staff.get(`/imports/${id}/rows?only=${only}&limit=100`)).json().items

/** As bureaus collect them: a title over it, a note, headings in the fourth row, merged cells, a total below. */
const survey = (enterprise: string) =>
  testWorkbook({
    name: '第一批',
    rows: [
      ['云溪区企业技术需求征集汇总表'],
      ['填报单位：云溪区科技局'],
      [],
      [
        '序号',
        '企业名称',
        '技术需求名称',
        '所属技术领域',
        '拟解决的主要技术难题',
        '拟投入经费（万元）',
        '完成时限',
        '合作方式',
        '联系人及电话',
      ],
      [
        1,
        enterprise,
        '镁合金压铸件气孔控制',
        '新材料',
        '压铸件气孔率约 8%，希望降到 2% 以下',
        '80-120',
        '2027年6月底前',
        '委托开发',
        '周工 13800001111',
      ],
      [2, enterprise, '产线视觉检测误报', '先进制造', '误报率 5%', '面议', '尽快', '不限', '0511-88001234'],
      [
        3,
        '云溪未登记机械有限公司',
        '轴承寿命预测',
        '装备制造',
        '振动信号下的剩余寿命',
        '五十万',
        '2027/3/1',
        '',
        '',
      ],
      [4, enterprise, '', '', '没有名称的一行', '', '', '', ''],
      ['合计', '', '3 项'],
    ],
    merges: ['A1:I1'],
  })

describe('a list of needs', () => {
  it('is read as it stands, entered whole, and adds nothing when it comes again', async () => {
    const { id: organizationId, name } = await test.factories.organization()
    const first = await uploaded(staff, 'needs', '需求汇总.xlsx', survey(name))
    expect(first).toMatchObject({
      stage: 'parsed',
      counts: { total: 3, new: 2, rejected: 1, unknownOrganizations: 1 },
      sameFile: null,
    })
    expect(first.sheets[0]?.headerRow).toBe(4)
    expect(first.remarks.map(({ row, reason }) => [row, reason])).toEqual([
      [8, '缺少“技术需求名称”，没有导入'],
      [9, '合计行，不是数据'],
    ])
    const [, second, third] = await rowsOf(first.id)
    expect(second?.problems).toEqual([
      { field: 'deadline', severity: 'warning', detail: '没有读懂日期“尽快”，将留空' },
    ])
    expect(third).toMatchObject({ rejected: true, unknownOrganization: '云溪未登记机械有限公司' })

    const done = await run(test, staff, first.id)
    expect(done).toMatchObject({
      stage: 'imported',
      outcomes: { created: 2, updated: 0, skipped: 0, rejected: 1 },
    })
    const entered = await test.db.select().from(needs).where(eq(needs.organizationId, organizationId))
    expect(entered.find(({ title }) => title === '镁合金压铸件气孔控制')).toMatchObject({
      source: 'import',
      stage: 'draft',
      techField: 'new_materials',
      budgetMinFen: 80_000_000,
      budgetMaxFen: 120_000_000,
      deadline: '2027-06-30',
      cooperationModes: ['commissioned'],
      contactName: '周工',
      contactPhone: '13800001111',
      noStateSecret: true,
    })

    const again = await uploaded(staff, 'needs', '需求汇总.xlsx', survey(name))
    expect(again).toMatchObject({ counts: { new: 0, skip: 2, rejected: 1, duplicates: 2 } })
    expect(again.sameFile?.id).toBe(first.id)
    expect((await rowsOf(again.id))[0]?.duplicates[0]).toMatchObject({
      reason: 'imported',
      title: '镁合金压铸件气孔控制',
    })
    expect((await staff.post(`/imports/${again.id}/run`, { noStateSecret: true })).statusCode).toBe(409)

    const withCompanies = await staff.patch(
      `/imports/${again.id}`,
      { createOrganizations: true },
      { 'if-match': `"${again.version}"` },
    )
    expect(withCompanies.json().counts).toMatchObject({ new: 1, skip: 2, rejected: 0 })
    expect((await run(test, staff, again.id)).outcomes).toMatchObject({ created: 1, skipped: 2 })
    expect(await test.db.$count(needs, eq(needs.organizationId, organizationId))).toBe(2)
  })

  it('hands out a report of the rows that were left out, which can be imported once they are put right', async () => {
    const { name } = await test.factories.organization()
    const { id } = await uploaded(staff, 'needs', '需求汇总.xlsx', survey(name))
    const report = await staff.get(`/imports/${id}/report.xlsx`)
    const { records } = await readTable(report.rawPayload, '.xlsx', needShape)
    expect(records.map(({ values }) => [values.get('title'), values.get('organization')])).toEqual([
      ['轴承寿命预测', '云溪未登记机械有限公司'],
    ])
  })
})

describe('a list of results', () => {
  it('brings the experts of its institution along', async () => {
    const { id: organizationId, name } = await test.factories.organization({ kind: 'institution' })
    const bytes = testWorkbook({
      name: '成果',
      rows: [
        ['成果名称', '完成单位', '完成人', '所处阶段', '知识产权', '转让价格(万元)', '成果简介'],
        [
          '低温固化粉末涂料',
          name,
          '林教授、赵某某（博士）、Wang Min',
          '中试',
          '发明专利ZL201910000001.X（授权）',
          '200',
          '固化温度 120 ℃',
        ],
        ['低温固化粉末涂料', name, '', '', '', '', '另一篇介绍，同一个名称'],
        [
          '低温固化粉末涂料',
          name,
          '林教授、赵某某（博士）、Wang Min',
          '中试',
          '发明专利ZL201910000001.X（授权）',
          '200',
          '固化温度 120 ℃',
        ],
      ],
    })
    const { id, counts } = await uploaded(staff, 'results', '成果.xlsx', bytes)
    expect(counts).toMatchObject({ total: 3, new: 2, skip: 1 })
    await run(test, staff, id)
    const [first] = await test.db
      .select()
      .from(researchResults)
      .where(eq(researchResults.organizationId, organizationId))
      .orderBy(researchResults.summary)
    const read = (
      await staff.get(
        `/results/${(await staff.get(`/results?organizationId=${organizationId}`)).json().items.find(({ trl }: { trl: number }) => trl === 5).id}`,
      )
    ).json()
    expect(read.experts.map((expert: { name: string }) => expert.name)).toEqual(['赵某某', 'Wang Min'])
    expect(read.ip).toEqual([{ kind: 'invention', number: '201910000001.X', status: 'granted' }])
    expect(first?.stage).toBe('draft')
  })
})
