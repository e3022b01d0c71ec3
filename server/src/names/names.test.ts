import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { readingOf } from './reading.ts'
import { spellNames } from './spell-names.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

async function named(path: string): Promise<string[]> {
  const answer = await test.visitor.get(path)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items.map(({ name }: { name: string }) => name)
}

it('are read as people say them', () => {
  expect(readingOf(['重庆长安汽车', '长安'])).toBe('^chong^qing^chang^an^qi^che ^chang^an')
  expect(readingOf(['３D打印（ABC）'])).toBe('^3d^da^yin^abc')
  expect(readingOf(['单晓绿'], 'person')).toBe('^shan^xiao^lv')
  expect(readingOf(['', '——'])).toBe('')
})

describe('names of organizations and experts', () => {
  it('are found by pinyin, initials and both mixed from the moment they are entered, changed or imported', async () => {
    const entered = await staff.post('/organizations', { kind: 'enterprise', name: '重庆涂舟股份' })
    const { id, version } = entered.json()
    for (const typed of ['chongqing', 'cqtz', 'tuzhou', 'tuz', "chong'qing tu", 'CQTZgf']) {
      expect(await named(`/organizations?q=${encodeURIComponent(typed)}`), typed).toEqual(['重庆涂舟股份'])
    }
    // within a syllable, by one letter, and as a pattern, nothing is meant
    for (const typed of ['hongqing', 'c', 'c.*', '^chong']) {
      expect(await named(`/organizations?q=${encodeURIComponent(typed)}&kind=enterprise`), typed).toEqual([])
    }
    const renamed = { name: '张家港涂舟股份' }
    await staff.patch(`/organizations/${id}`, renamed, { 'if-match': `"${version}"` })
    expect(await named('/organizations?q=zjgtz')).toEqual(['张家港涂舟股份'])
    expect(await named('/organizations?q=cqtz')).toEqual([])

    const organizationId = (await test.factories.organization({ kind: 'institution', name: '苇岸大学' })).id
    await staff.post('/experts', { organizationId, name: '单晓舟', department: '材料学院' })
    expect(await named('/experts?q=shanxz')).toEqual(['单晓舟'])
  })

  it('are spelt where they came without', async () => {
    const { db, factories } = test
    const organization = await factories.organization({
      kind: 'institution',
      name: '芦荻大学',
      reading: null,
    })
    const expert = await factories.expert({ organizationId: organization.id, name: '曾沚', reading: null })
    expect(await named('/organizations?q=ludi')).toEqual([])
    await spellNames(db)
    expect(await named('/organizations?q=ludi')).toEqual(['芦荻大学'])
    expect(await named('/experts?q=zengzhi')).toEqual(['曾沚'])
    await spellNames(db)
    const [left] = await db.select().from(organizations).where(eq(organizations.id, organization.id))
    expect(left?.version).toBe(organization.version)
    expect(await db.$count(experts, eq(experts.id, expert.id))).toBe(1)
  })

  it('stand in the order of their pinyin, page by page, as a browser sorts them', async () => {
    const { factories } = test
    const { id } = await factories.organization({ kind: 'institution', name: '洲头大学' })
    // CLDR knows 重庆 as Chongqing; 长 alone stands with zhang, 曾 with ceng and 单 with dan
    const names = ['阿里', '曾三', '陈一', '重庆', '单晓', '李四', '王五', '王五', '张三', '长安', '周七']
    for (const name of names.toReversed()) await factories.expert({ organizationId: id, name })
    const read: string[] = []
    for (let cursor = ''; ; ) {
      const path = `/experts?organizationId=${id}&limit=2${cursor}`
      const page = (await test.visitor.get(path)).json()
      read.push(...page.items.map(({ name }: { name: string }) => name))
      if (page.nextCursor === null) break
      cursor = `&cursor=${page.nextCursor}`
    }
    expect(read).toEqual(names)
    expect(names.toSorted(new Intl.Collator('zh-CN').compare)).toEqual(names)
  })
})
