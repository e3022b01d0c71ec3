import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Folder, needSheet, resultSheet, runMatch, testFolder } from './testing.ts'

const { MEILI_URL, MEILI_MASTER_KEY = '' } = process.env
if (!MEILI_URL) process.stderr.write('MEILI_URL is not set: matching over Meilisearch is SKIPPED\n')

let folder: Folder
let files: string[]

beforeAll(async () => {
  folder = await testFolder()
  const needs = await folder.workbook('需求.xlsx', needSheet)
  const results = await folder.workbook('成果.xlsx', resultSheet)
  files = ['--needs', needs, '--results', results, '--no-explanations']
})
afterAll(() => folder.remove())

const overMeilisearch = ['--engine', 'meilisearch']

describe('--engine meilisearch', () => {
  it('is a wrong command line where MEILI_URL is not set', async () => {
    const ran = await runMatch([...files, ...overMeilisearch])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('需要环境变量 MEILI_URL')
  })

  it('says in one line that the server cannot be reached, exit 1', async () => {
    const ran = await runMatch([...files, ...overMeilisearch], { MEILI_URL: 'http://127.0.0.1:9' })
    expect([ran.code, ran.stdout]).toEqual([1, ''])
    expect(ran.stderr.trimEnd().split('\n').at(-1)).toMatch(/^Meilisearch（http:\/\/127\.0\.0\.1:9）不可用：/)
  })

  it.runIf(MEILI_URL)('finds what the embedded engine finds, and leaves no index behind', async () => {
    const environment = { MEILI_URL: MEILI_URL ?? '', MEILI_MASTER_KEY }
    const best = (rows: readonly Record<string, unknown>[]) =>
      rows
        .filter((row) => row.rank === 1 && row.level !== 'none')
        .map((row) => [row.need, row.result, row.score])
    const embedded = await runMatch(files)
    const needsFirst = await runMatch([...files, ...overMeilisearch], environment)
    expect(needsFirst.code).toBe(0)
    expect(best(needsFirst.rows)).toEqual(best(embedded.rows))
    const resultsFirst = await runMatch([...files, ...overMeilisearch, '--direction', 'results'], environment)
    expect(resultsFirst.rows.find((row) => row.result === 'HX-02')?.need).toBe('需求汇总-6')
    const answer = await fetch(`${MEILI_URL}/indexes?limit=1000`, {
      headers: { authorization: `Bearer ${MEILI_MASTER_KEY}` },
    })
    const { results } = (await answer.json()) as { results: { uid: string }[] }
    expect(results.filter(({ uid }) => uid.startsWith('match_'))).toEqual([])
  })
})
