import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Folder, needSheet, resultSheet, runMatch, testFolder } from './testing.ts'

let folder: Folder
let needs: string
let results: string

beforeAll(async () => {
  folder = await testFolder()
  needs = await folder.workbook('需求.xlsx', needSheet)
  results = await folder.workbook('成果.xlsx', resultSheet)
})
afterAll(() => folder.remove())

describe('two spreadsheets', () => {
  it('matches every real need and says which rows it left out, and why', async () => {
    const ran = await runMatch(['--needs', needs, '--results', results, '--top', 'all'])
    expect(ran.code).toBe(0)
    expect(ran.rows).toHaveLength(3 * 3)
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(9)
    const first = ran.rows.filter((row) => row.rank === 1)
    expect(first.map((row) => row.need)).toEqual(['需求汇总-3', '需求汇总-4', '需求汇总-6'])
    expect(first[0]).toMatchObject({
      result: 'HX-01',
      needTitle: '风电齿轮箱轴承早期微点蚀监测',
      resultTitle: '低速重载轴承微点蚀声发射监测装置',
    })
    expect(first[2]?.result).toBe('HX-02')
    expect(ran.stderr.split('\n')).toEqual([
      '需求.xlsx：读取需求 3 项，未参与匹配 3 行',
      '  工作表“需求汇总”第 7 行：与第 6 行重复（单位、名称、内容都相同），不再对接',
      '  工作表“需求汇总”第 8 行：缺少“技术需求名称”，无法对接',
      '  工作表“需求汇总”第 9 行：合计行，不是数据',
      '成果.xlsx：读取成果 3 项',
      '',
    ])
  })

  it('ranks by score, with levels and an explanation whose terms stand in the texts', async () => {
    const { rows } = await runMatch(['--needs', needs, '--results', results, '--top', '2'])
    expect(rows.map((row) => row.rank)).toEqual([1, 2, 1, 2, 1, 2])
    for (const row of rows) {
      expect(Object.keys(row)).toEqual([
        'need',
        'result',
        'needTitle',
        'resultTitle',
        'rank',
        'score',
        'level',
        'explanation',
      ])
      expect(row.score).toBeGreaterThanOrEqual(0)
      expect(row.score).toBeLessThanOrEqual(100)
      expect(['strong', 'fair', 'weak', 'none']).toContain(row.level)
    }
    expect(Number(rows[0]?.score)).toBeGreaterThan(Number(rows[1]?.score))
  })

  it('matches the other way round', async () => {
    const { rows } = await runMatch([
      '--needs',
      needs,
      '--results',
      results,
      '--direction',
      'results',
      '--top',
      '1',
      '--no-explanations',
    ])
    expect(rows.map((row) => [row.result, row.rank])).toEqual([
      ['HX-01', 1],
      ['HX-02', 1],
      ['HX-03', 1],
    ])
    expect(rows[1]?.need).toBe('需求汇总-6')
    expect(rows[0]).not.toHaveProperty('explanation')
  })
})

describe('output files', () => {
  it('writes JSONL as it would to standard output, which then stays empty', async () => {
    const out = folder.path('out.jsonl')
    const ran = await runMatch(['--needs', needs, '--results', results, '--out', out])
    const straight = await runMatch(['--needs', needs, '--results', results])
    expect(ran.stdout).toBe('')
    expect(await readFile(out, 'utf8')).toBe(straight.stdout)
    expect(ran.stderr).toContain(`结果已写入 ${out}`)
  })

  it('writes CSV that Excel opens, without formulas', async () => {
    const hostile = await folder.text(
      'hostile.csv',
      'title,organization',
      '"=HYPERLINK(""http://example.com"",""x"") 微点蚀",甲',
      '-40℃低温润滑脂,乙',
      '@轴承,丙',
    )
    const out = folder.path('out.csv')
    await runMatch(['--needs', hostile, '--results', results, '--out', out, '--top', '1'])
    const text = await readFile(out, 'utf8')
    expect(text.startsWith('\ufeffneed,result,needTitle,resultTitle,rank,score,level,explanation\r\n')).toBe(
      true,
    )
    expect(text).toContain(`,'-40℃低温润滑脂,`)
    expect(text).toContain(`,'@轴承,`)
    expect(text).not.toMatch(/(?:^|,)"?[=@+]/m)
  })

  it('writes a workbook with a summary and a sheet a need', async () => {
    const out = folder.path('out.xlsx')
    const ran = await runMatch(['--needs', needs, '--results', results, '--out', out])
    expect(ran.code).toBe(0)
    const book = read(await readFile(out))
    expect(book.SheetNames).toHaveLength(1 + 3)
    expect(book.SheetNames[0]).toBe('汇总')
    const summary = utils.sheet_to_json<unknown[]>(book.Sheets.汇总 ?? {}, { header: 1 })
    expect(summary[2]).toEqual([
      '级别',
      '匹配度',
      '需求编号',
      '需求名称',
      '企业',
      '最佳成果',
      '完成单位',
      '强',
      '中',
    ])
    const scores = summary.slice(3).map((row) => Number(row[1]))
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    const [, bestSheet] = book.SheetNames
    const best = utils.sheet_to_json<unknown[]>(book.Sheets[bestSheet ?? ''] ?? {}, { header: 1 })
    expect(best[2]).toEqual(['序位', '级别', '匹配度', '成果编号', '成果名称', '完成单位', '匹配说明'])
    expect(['强', '中', '弱', '无']).toContain(best[3]?.[1])
  })

  it('writes one sorted sheet where the needs are many', async () => {
    const many = await folder.text(
      'many.csv',
      '需求名称',
      ...Array.from({ length: 45 }, (_, at) => `轴承微点蚀监测 ${at}`),
    )
    const out = folder.path('many.xlsx')
    await runMatch(['--needs', many, '--results', results, '--out', out, '--top', '2', '--no-explanations'])
    const book = read(await readFile(out))
    expect(book.SheetNames).toEqual(['汇总', '匹配明细'])
    expect(utils.sheet_to_json(book.Sheets.匹配明细 ?? {}, { header: 1 })).toHaveLength(2 + 45 * 2)
  })

  it('refuses a place it cannot write to before it does any work', async () => {
    const ran = await runMatch(['--needs', needs, '--results', results, '--out', folder.path('none/out.csv')])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toMatch(/^文件夹不存在：.*\n$/)
  })
})

describe('--pairs', () => {
  it('scores exactly the pairs, by need in order of first appearance', async () => {
    const pairs = await folder.text(
      'pairs.jsonl',
      '{"need":"需求汇总-6","result":"HX-03"}',
      '{"need":"需求汇总-3","result":"HX-02"}',
      '{"need":"需求汇总-6","result":"HX-02"}',
      '{"need":"需求汇总-99","result":"HX-02"}',
      '{"need":"需求汇总-6","result":"HX-99"}',
      'x',
      '{"need":"需求汇总-3","result":"HX-01"}',
      // a row that is left out elsewhere as a duplicate is asked for here
      '{"need":"需求汇总-7","result":"HX-02"}',
    )
    const ran = await runMatch(['--needs', needs, '--results', results, '--pairs', pairs])
    expect(ran.code).toBe(0)
    expect(ran.rows.map((row) => [row.need, row.result, row.rank])).toEqual([
      ['需求汇总-6', 'HX-02', 1],
      ['需求汇总-6', 'HX-03', 2],
      ['需求汇总-3', 'HX-01', 1],
      ['需求汇总-3', 'HX-02', 2],
      ['需求汇总-7', 'HX-02', 1],
    ])
    expect(ran.stderr).toContain('第 4 行：没有编号为“需求汇总-99”的需求')
    expect(ran.stderr).toContain('第 5 行：没有编号为“HX-99”的成果')
    expect(ran.stderr).toContain('第 6 行：不是')
  })

  it('exits 2 where no pair can be read', async () => {
    const pairs = await folder.text('none.jsonl', '{"need":"a","result":"b"}')
    const ran = await runMatch(['--needs', needs, '--results', results, '--pairs', pairs])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
  })
})

describe('what cannot be done', () => {
  it('answers a wrong command line with one line and the usage, exit 2', async () => {
    const ran = await runMatch(['--needs', 'a.csv', '--results', 'b.csv', '--tpo', '3'])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr.split('\n').slice(0, 3)).toEqual([
      '参数有误：没有这个参数：--tpo',
      '',
      '用法：npm run match -- --needs 文件 --results 文件 [选项]',
    ])
  })

  it('shows the usage when asked to', async () => {
    const ran = await runMatch(['--help'])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('--no-explanations')
  })

  it('says in one line what is wrong with a file, exit 2', async () => {
    const missing = folder.path('missing.xlsx')
    const text = await folder.text('text.xlsx', '需求名称')
    const headless = await folder.text('headless.csv', '甲,乙', '丙,丁')
    const barren = await folder.text('barren.csv', '需求名称,企业名称', ',甲')
    for (const [file, reason] of [
      [missing, 'missing.xlsx：文件不存在'],
      [text, 'text.xlsx：不是有效的 .xlsx 文件（内容不是压缩包）'],
      [headless, 'headless.csv：没有一行可读的需求'],
      [barren, 'barren.csv：没有一行可读的需求'],
      [folder.path('needs.pdf'), 'needs.pdf：扩展名要是'],
    ] as const) {
      const ran = await runMatch(['--needs', file, '--results', results])
      expect([ran.code, ran.stdout]).toEqual([2, ''])
      expect(ran.stderr.trimEnd().split('\n').at(-1)).toContain(reason)
    }
  })

  it('stops quietly when nobody reads on', async () => {
    const many = await folder.text(
      'lines.csv',
      '需求名称',
      ...Array.from({ length: 3000 }, (_, at) => `轴承微点蚀监测 ${at}`),
    )
    const main = fileURLToPath(new URL('./main.ts', import.meta.url))
    const child = spawn(process.execPath, [
      '--import',
      import.meta.resolve('tsx'),
      main,
      '--needs',
      many,
      '--results',
      results,
      '--top',
      'all',
    ])
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(stderr).not.toContain('EPIPE')
  })
})
