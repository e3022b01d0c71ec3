import { type ThesaurusGroupInput, thesaurusGroupPageSchema } from '@duijie/shared/thesaurus'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { trailOf } from '../testing/trail.ts'
import { shippedGroups } from './shipped-groups.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const path = '/thesaurus-groups'
let count = 0
/** A word that no other test uses. */
const word = (stem: string) => `${stem}${String.fromCharCode(0x4e00 + count++)}型`

const input = (group: Partial<ThesaurusGroupInput> = {}): ThesaurusGroupInput => ({
  techField: 'new_materials',
  kind: 'synonym',
  words: [word('织构膜'), word('取向膜')],
  note: '',
  ...group,
})
const create = async (group?: Partial<ThesaurusGroupInput>) => (await staff.post(path, input(group))).json()

const found = async (q: string, rest = '') =>
  thesaurusGroupPageSchema.parse((await staff.get(`${path}?q=${encodeURIComponent(q)}${rest}`)).json())

const counts = async (...words: string[]) => {
  const groups = await test.services.thesaurus.effective()
  return groups.some((group) => words.every((one) => group.words.includes(one)))
}

const shipped = [...(await shippedGroups()).values()]

describe('the list', () => {
  it('is for the bureau alone', async () => {
    for (const role of ['enterprise', 'liaison', 'broker', 'township'] as const) {
      const other = await test.signInAs(role)
      expect((await other.get(path)).statusCode).toBe(403)
      expect((await other.post(path, input())).statusCode).toBe(403)
    }
    expect((await test.visitor.get(path)).statusCode).toBe(401)
    expect((await (await test.signInAs('admin')).get(path)).statusCode).toBe(200)
  })

  it('holds the shipped groups as they are written, and the district’s before them', async () => {
    const own = await create()
    const first = await found('', '&limit=1')
    expect(first.items[0]).toMatchObject({ id: own.id, source: 'own', status: 'active', version: 1 })
    const carbon = await found('ＣＦＲＰ', '&source=shipped')
    expect(carbon.items[0]?.words.join()).toMatch(/CFRP/)
    expect(carbon.items.every(({ source }) => source === 'shipped')).toBe(true)
  })

  it('goes by field, source, status and parts of words or notes', async () => {
    const note = word('出处')
    const own = await create({ techField: 'agriculture', note })
    expect((await found(note)).items.map(({ id }) => id)).toEqual([own.id])
    expect((await found(note, '&techField=electronics')).total).toBe(0)
    expect((await found(note, '&source=shipped')).total).toBe(0)
    expect((await found(note, '&status=retired')).total).toBe(0)
    expect((await found('', '&source=shipped')).total).toBe(shipped.length)
  })

  it('pages without holes or doubles while groups are entered', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await staff.get(`${path}?source=shipped&limit=100${cursor && `&cursor=${cursor}`}`)
      const page = thesaurusGroupPageSchema.parse(answer.json())
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
      if (seen.length === 300) await create()
    }
    expect(seen).toEqual(shipped.map(({ id }) => id))
    expect((await staff.get(`${path}?cursor=x`)).json().code).toBe('cursor_invalid')
  })
})

describe('a group of the district', () => {
  it('counts in matching from its entry on, and is audited', async () => {
    const words = [word('超滤管'), word('UF管').toLowerCase()]
    const answer = await staff.post(path, input({ words, note: '企业走访' }))
    expect(answer.statusCode).toBe(201)
    expect(answer.headers.etag).toBe('"1"')
    const { id } = answer.json()
    expect(answer.headers.location).toBe(`/api/v1${path}/${id}`)
    expect(await counts(...words)).toBe(true)
    expect(await trailOf(test.db, id)).toMatchObject([{ action: 'create', actorRole: 'staff', to: 'active' }])
  })

  it('may be a broader word with narrower ones', async () => {
    const [broader, ...narrower] = [word('焊机'), word('弧焊机'), word('点焊机')]
    await create({ kind: 'broader', words: [broader ?? '', ...narrower] })
    expect(await test.services.thesaurus.effective()).toContainEqual({
      kind: 'narrower',
      broader,
      words: narrower,
    })
  })

  it('changes with the version that was read', async () => {
    const { id, words } = await create()
    const added = word('定向膜')
    const edit = (version: number) =>
      staff.patch(`${path}/${id}`, { words: [...words, added] }, { 'if-match': `"${version}"` })
    expect((await staff.patch(`${path}/${id}`, {})).statusCode).toBe(428)
    expect((await edit(7)).json().code).toBe('version_conflict')
    expect((await edit(1)).json()).toMatchObject({ version: 2, words: [...words, added] })
    expect(await counts(added)).toBe(true)
    const [, update] = await trailOf(test.db, id)
    expect(update?.changes).toEqual({ words: [words, [...words, added]] })
  })

  it('counts no more once retired, and again once restored', async () => {
    const { id, words } = await create()
    const move = (to: string) => staff.post(`${path}/${id}/${to}`)
    expect((await move('restore')).json().code).toBe('stage_conflict')
    expect((await move('retire')).json()).toMatchObject({ status: 'retired', version: 2 })
    expect(await counts(...words)).toBe(false)
    expect((await move('retire')).json().code).toBe('stage_conflict')
    expect((await move('restore')).json()).toMatchObject({ status: 'active', version: 3 })
    expect(await counts(...words)).toBe(true)
    expect((await trailOf(test.db, id)).map(({ action }) => action)).toEqual(['create', 'retire', 'restore'])
  })
})

describe('words', () => {
  const pointers = async (words: string[]) => {
    const answer = await staff.post(path, input({ words }))
    expect(answer.statusCode).toBe(400)
    return answer.json().errors.map(({ pointer }: { pointer: string }) => pointer)
  }

  it('are at least two, of 2–40 characters, without the signs of a thesaurus file', async () => {
    expect(await pointers([word('独词')])).toEqual(['/words'])
    expect(await pointers([word('甲'), '乙'])).toEqual(['/words/1'])
    expect(await pointers([word('甲'), '长'.repeat(41)])).toEqual(['/words/1'])
    expect(await pointers([word('甲'), '乙=丙'])).toEqual(['/words/1'])
    // ㍿ folds to four characters: forty of them are a hundred and sixty
    expect(await pointers([word('甲'), '㍿'.repeat(40)])).toEqual(['/words/1'])
  })

  it('differ when folded, and are not words of every field', async () => {
    const plain = word('数控ab')
    expect(await pointers([plain, plain.replace('ab', 'ＡＢ')])).toEqual(['/words/1'])
    expect(await pointers(['技术', word('甲'), '研究'])).toEqual(['/words/0', '/words/2'])
  })

  it('stand in one active group of synonyms only', async () => {
    const mine = await create()
    const answer = await staff.post(path, input({ words: [word('新词'), mine.words[1]] }))
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/words/1' }] })
    expect(answer.json().detail).toContain(mine.words.join(' = '))
    const taken = shipped.find(({ kind }) => kind === 'synonym')?.words[0] ?? ''
    expect((await staff.post(path, input({ words: [word('新词'), taken] }))).json().detail).toContain('内置')
    expect(
      (await staff.post(path, input({ kind: 'broader', words: [taken, word('细类')] }))).statusCode,
    ).toBe(201)
  })

  it('are free again once their group is retired, which then cannot come back', async () => {
    const old = await create()
    await staff.post(`${path}/${old.id}/retire`)
    await create({ words: [old.words[0], word('新译')] })
    expect((await staff.post(`${path}/${old.id}/restore`)).json().code).toBe('already_exists')
  })

  it('go to one of two who enter them at once', async () => {
    const words = [word('同时'), word('并发')]
    const answers = await Promise.all([1, 2, 3].map(() => staff.post(path, input({ words }))))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
  })
})

describe('a shipped group', () => {
  it('can be switched off and on, not changed', async () => {
    const group = shipped.find(({ kind, techField }) => kind === 'synonym' && techField === 'agriculture')
    if (!group) throw new Error('no group of agriculture')
    const words = group.words.map((one) => one.toLowerCase())
    const one = `${path}/${group.id}`
    expect(await counts(...words)).toBe(true)
    expect((await staff.patch(one, { note: '改' }, { 'if-match': '"1"' })).statusCode).toBe(403)
    expect((await staff.post(`${one}/retire`)).json()).toMatchObject({ status: 'retired', source: 'shipped' })
    expect(await counts(...words)).toBe(false)
    expect((await staff.post(`${one}/retire`)).json().code).toBe('stage_conflict')
    expect((await found('', '&source=shipped&status=retired')).items.map(({ id }) => id)).toEqual([group.id])
    expect((await staff.post(`${one}/restore`)).json().status).toBe('active')
    expect(await counts(...words)).toBe(true)
    expect((await trailOf(test.db, group.id)).map(({ action }) => action)).toEqual(['retire', 'restore'])
  })

  it('does not come back while one of its words stands in a group of the district', async () => {
    const group = shipped.findLast(({ kind }) => kind === 'synonym')
    if (!group) throw new Error('no synonyms')
    await staff.post(`${path}/${group.id}/retire`)
    await create({ words: [group.words[0] ?? '', word('本地说法')] })
    expect((await staff.post(`${path}/${group.id}/restore`)).json().code).toBe('already_exists')
  })

  it('answers 404 for an id that is none', async () => {
    expect((await staff.get(`${path}/${crypto.randomUUID()}`)).statusCode).toBe(404)
    expect((await staff.post(`${path}/${crypto.randomUUID()}/retire`)).statusCode).toBe(404)
  })
})
