import { importRows, imports } from '@duijie/db/schema/imports'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { and, eq, sql } from 'drizzle-orm'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testWorkbook } from '../tables/testing.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { run, runJob, upload, uploaded } from './testing.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const list = (...rows: (string | { f: string; v?: string })[][]) =>
  testWorkbook({ name: '需求', rows: [['企业名称', '需求名称', '需求描述'], ...rows] })

/** A list like any other, with something more in its archive. */
const withParts = (parts: Record<string, string>, ...rows: Parameters<typeof list>) =>
  zipSync({
    ...unzipSync(list(...rows)),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)])),
  })

describe('a hostile file', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 })
  const macros = zipSync({ 'xl/workbook.xml': bytes('<workbook/>'), 'xl/vbaProject.bin': bytes('x') })

  it.each([
    ['a zip bomb', '需求.xlsx', bomb, '解压后超过'],
    ['macros', '需求.xlsm', macros, '文件含有宏'],
    ['macros under the name of a list', '需求.xlsx', withParts({ 'xl/vbaProject.bin': 'x' }), '文件含有宏'],
    [
      'macros of the oldest kind',
      '需求.xlsx',
      withParts({ 'xl/macrosheets/sheet1.xml': '<xm/>' }),
      '文件含有宏',
    ],
    ['a PDF under another name', '需求.xlsx', bytes('%PDF-1.7 …'), '内容不是表格文件'],
    ['a PDF called a CSV', '需求.csv', bytes('%PDF-1.7 …'), '内容不是表格文件，与文件名不符'],
    [
      'an old workbook',
      '需求.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      '旧版 .xls',
    ],
    ['a zip that is no workbook', '需求.xlsx', zipSync({ 'a.txt': bytes('x') }), '压缩包里没有工作簿'],
  ])('with %s is refused in one line and leaves nothing', async (_, name, content, line) => {
    const answer = await upload(staff, 'needs', name, content)
    expect(answer.statusCode).toBe(415)
    expect(answer.json().detail).toContain(line)
    expect(await test.db.$count(imports)).toBe(0)
  })

  it('has the results of its formulas read alone, and says so; what would be a formula stays a text', async () => {
    const { name } = await test.factories.organization()
    const one = await uploaded(
      staff,
      'needs',
      '../../需求\u202e.xlsx',
      list([name, '=HYPERLINK("http://evil.example","点此查看需求")', { f: '1+1', v: '保存的结果' }]),
    )
    expect(one.notes).toEqual(['文件含有 1 个公式，只读取了它们保存的结果，没有重新计算'])
    expect(one.fileName).toBe('需求.xlsx')
    const { items } = (await staff.get(`/imports/${one.id}/rows`)).json()
    expect(items[0].cells).toMatchObject({ title: '点此查看需求', problem: '保存的结果' })
  })
})

it('links to other workbooks and embedded things are not followed: what the cells keep of them is read', async () => {
  const { name } = await test.factories.organization()
  const link = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="${target}" TargetMode="External"/></Relationships>`
  const one = await uploaded(
    staff,
    'needs',
    '需求.xlsx',
    withParts(
      {
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': link('file:///etc/passwd'),
        'xl/worksheets/_rels/sheet1.xml.rels': link('http://169.254.169.254/'),
        'xl/embeddings/oleObject1.bin': 'x',
      },
      [name, { f: "'[1]旧表'!A1", v: '别的工作簿里的需求' }, { f: 'WEBSERVICE("http://evil.example")' }],
    ),
  )
  expect(one.notes).toEqual([
    '文件含有 2 个公式，只读取了它们保存的结果，没有重新计算',
    '文件含有指向其他工作簿的外部链接，没有读取链接的内容',
    '文件嵌有其他对象，没有读取',
  ])
  const { items } = (await staff.get(`/imports/${one.id}/rows`)).json()
  expect(items).toHaveLength(1)
  expect(items[0].cells).toEqual({ organization: name, title: '别的工作簿里的需求' })
})

describe('all or nothing', () => {
  const rows = async () => {
    const { name } = await test.factories.organization()
    return list([name, '第一项需求', '甲'], [name, '第二项需求', '乙'], [name, '第三项需求', '丙'])
  }
  const count = () => test.db.$count(needs, eq(needs.source, 'import'))

  it('a process that dies in the middle leaves nothing, and the next run starts from the beginning', async () => {
    const one = await uploaded(staff, 'needs', '需求.xlsx', await rows())
    const before = await count()
    // the third row fails in the middle of the transaction, as if the connection were lost
    await test.db
      .update(importRows)
      .set({ draft: sql`'null'::jsonb` })
      .where(and(eq(importRows.importId, one.id), eq(importRows.position, 2)))
    await staff.post(`/imports/${one.id}/run`, { noStateSecret: true })
    await expect(runJob(test, one.id, false)).rejects.toThrow()
    expect(await count()).toBe(before)
    expect((await staff.get(`/imports/${one.id}`)).json()).toMatchObject({ stage: 'running', outcomes: null })
    await expect(runJob(test, one.id, true)).rejects.toThrow()
    expect((await staff.get(`/imports/${one.id}`)).json()).toMatchObject({ stage: 'parsed' })
    expect(await count()).toBe(before)
  })

  it('two workers with the same import enter it once', async () => {
    const one = await uploaded(staff, 'needs', '需求.xlsx', await rows())
    const before = await count()
    await staff.post(`/imports/${one.id}/run`, { noStateSecret: true })
    await Promise.all([runJob(test, one.id), runJob(test, one.id)])
    expect(await count()).toBe(before + 3)
  })

  it('an update that is refused takes all back, is marked, and the rest can be entered without it', async () => {
    const { id: organizationId, name } = await test.factories.organization()
    const need = await test.factories.need({ organizationId, title: '已有的需求' })
    const one = await uploaded(
      staff,
      'needs',
      '需求.xlsx',
      list([name, '已有的需求', '新的描述'], [name, '新的需求', '乙']),
    )
    expect(one.counts).toMatchObject({ new: 1, skip: 1 })
    const chosen = await staff.patch(`/imports/${one.id}/rows`, { positions: [0], choice: 'update' })
    expect(chosen.json().counts).toMatchObject({ new: 1, update: 1 })
    await test.db.delete(needs).where(eq(needs.id, need.id))
    const failed = await run(test, staff, one.id)
    expect(failed).toMatchObject({ stage: 'parsed', counts: { new: 1, rejected: 1 } })
    expect(failed.failure).toContain('没有写入任何记录')
    expect(await run(test, staff, one.id)).toMatchObject({
      outcomes: { created: 1, updated: 0, rejected: 1 },
    })
  })
})

describe('columns', () => {
  it('that nobody knows are mapped by hand, and remembered for the next list with these headings', async () => {
    const { id, name } = await test.factories.organization()
    const sheet = (title: string) =>
      testWorkbook({
        name: '一',
        rows: [
          ['甲', '乙', '丙'],
          [name, title, '说明文字'],
          [name, `${title}二`, '说明文字二'],
        ],
      })
    const one = await uploaded(staff, 'needs', '表.xlsx', sheet('手工对应的需求'))
    expect(one).toMatchObject({ counts: { total: 0 }, sheets: [{ headerRow: null }] })
    const mapping = { 甲: 'organization', 乙: 'title', 丙: 'problem' }
    const stale = await staff.patch(`/imports/${one.id}`, { mapping }, { 'if-match': '"99"' })
    expect(stale.statusCode).toBe(412)
    const wrong = await staff.patch(
      `/imports/${one.id}`,
      { mapping: { 甲: 'id' } },
      { 'if-match': `"${one.version}"` },
    )
    expect(wrong.statusCode).toBe(400)
    const mapped = await staff.patch(`/imports/${one.id}`, { mapping }, { 'if-match': `"${one.version}"` })
    expect(mapped.json()).toMatchObject({ counts: { total: 2, new: 2 } })
    const next = await uploaded(staff, 'needs', '另一张.xlsx', sheet('下一张表的需求'))
    expect(next).toMatchObject({ mappingRemembered: true, counts: { new: 2 } })
    await run(test, staff, next.id)
    expect(await test.db.$count(needs, eq(needs.organizationId, id))).toBe(2)
  })
})

describe('whose import it is', () => {
  it('an enterprise imports its own needs, seen by it and the bureau alone', async () => {
    const enterprise = await test.signInAs('enterprise')
    const other = await test.signInAs('enterprise')
    const { organizationId } = enterprise.account
    const [own] = await test.db
      .select()
      .from(organizations)
      .where(eq(organizations.id, organizationId ?? ''))
    const one = await uploaded(
      enterprise,
      'needs',
      '需求.xlsx',
      list([own?.name ?? '', '本企业的需求', '甲'], ['别的企业有限公司', '别家的需求', '乙']),
    )
    expect(one.counts).toMatchObject({ new: 1, rejected: 1 })
    expect((await upload(enterprise, 'results', '成果.xlsx', list())).statusCode).toBe(403)
    expect(
      (
        await enterprise.patch(
          `/imports/${one.id}`,
          { createOrganizations: true },
          { 'if-match': `"${one.version}"` },
        )
      ).statusCode,
    ).toBe(400)
    for (const path of ['', '/rows', '/report.xlsx']) {
      expect((await other.get(`/imports/${one.id}${path}`)).statusCode).toBe(404)
      expect((await staff.get(`/imports/${one.id}${path}`)).statusCode).toBe(200)
    }
    expect((await other.post(`/imports/${one.id}/run`, { noStateSecret: true })).statusCode).toBe(404)
    expect((await other.delete(`/imports/${one.id}`)).statusCode).toBe(404)
    expect((await other.get('/imports')).json().total).toBe(0)
    expect((await enterprise.get('/imports')).json().total).toBe(1)
    await run(test, enterprise, one.id)
    expect(await test.db.$count(needs, eq(needs.organizationId, organizationId ?? ''))).toBe(1)
    expect((await enterprise.delete(`/imports/${one.id}`)).statusCode).toBe(409)
  })
})
