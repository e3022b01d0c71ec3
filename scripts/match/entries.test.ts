import { readTable } from '@duijie/server/tables/read-table'
import { needShape } from '@duijie/server/tables/testing'
import { describe, expect, it } from 'vitest'
import { entriesOf } from './entries.ts'
import { needEntries } from './need-entries.ts'

async function entries(lines: string[], keepDuplicates = false) {
  const table = await readTable(Buffer.from(lines.join('\n')), '.csv', needShape)
  const read = entriesOf(table.records, needEntries, keepDuplicates)
  return {
    ids: read.entries.map((entry) => entry.id),
    said: read.remarks.map((remark) => remark.reason),
    read,
  }
}

describe('entriesOf', () => {
  it('makes ids from the rows where there are none', async () => {
    expect((await entries(['需求名称', '甲', '乙'])).ids).toEqual(['row-2', 'row-3'])
    expect((await entries(['编号,需求名称', 'A1,甲', ',乙'])).ids).toEqual(['A1', 'row-3'])
  })

  it('keeps ids apart that are used twice', async () => {
    const { ids, said } = await entries(['编号,需求名称', '1,甲', '1,乙', 'row-5,丙', '1,丁'])
    expect(ids).toEqual(['1', 'row-3', 'row-5', 'row-5-2'])
    expect(said).toEqual(['编号“1”与第 2 行相同，改用“row-3”', '编号“1”与第 2 行相同，改用“row-5-2”'])
  })

  it('leaves out what the same organization says again, in whatever width and punctuation', async () => {
    const { ids, said } = await entries([
      '企业名称,需求名称,需求描述,预算',
      '临河机械厂,低温润滑（-40℃）,启动困难。,80',
      '临河机械厂,低温润滑(-40℃),启动困难,80万',
      '清泉公司,低温润滑（-40℃）,启动困难。,80',
      '临河机械厂,低温润滑（-40℃）,另一问题,80',
    ])
    expect(ids).toEqual(['row-2', 'row-4', 'row-5'])
    expect(said).toEqual(['与第 2 行重复（单位、名称、内容都相同），不再对接'])
  })

  it('takes records of nobody that bear ids of their own for different ones', async () => {
    expect((await entries(['编号,需求名称', 'a,甲', 'b,甲'])).ids).toEqual(['a', 'b'])
    expect((await entries(['需求名称', '甲', '甲'])).ids).toEqual(['row-2'])
    expect((await entries(['需求名称', '甲', '甲'], true)).ids).toEqual(['row-2', 'row-3'])
  })

  it('reads the values of a need', async () => {
    const { read } = await entries([
      '需求名称,技术领域,拟投入经费（元）,合作方式,完成时限,有效期至,技术成熟度要求,需求类型',
      '甲,先进制造（装备）,800000,技术转让、委托开发,2025年Ⅳ季度,2026-1-31,中试以上,技术攻关',
    ])
    expect(read.entries[0]?.document).toMatchObject({
      techField: 'advanced_manufacturing',
      budgetFen: { min: 80_000_000, max: 80_000_000 },
      cooperationModes: ['transfer', 'commissioned'],
      deadline: '2025-12-31',
      validUntil: '2026-01-31',
      minTrl: 5,
      kind: 'technical_challenge',
    })
  })
})
