import { searchPageSchema, suggestionListSchema } from '@duijie/shared/search'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let duijie: TestApp
beforeAll(async () => {
  duijie = await createTestApp()
})
afterAll(() => duijie.close())

describe('GET /search', () => {
  test('finds what a liaison has just written', async () => {
    const liaison = await duijie.signInAs('liaison')
    const created = await liaison.post('/results', { title: '气凝胶隔热毡连续化制备' })
    const found = await liaison.get(`/search?kind=results&q=${encodeURIComponent('气凝胶')}`)
    expect(found.statusCode).toBe(200)
    const page = searchPageSchema.parse(found.json())
    expect(page.items).toMatchObject([{ kind: 'results', result: { id: created.json().id } }])
    const other = await duijie.visitor.get(`/search?kind=results&q=${encodeURIComponent('气凝胶')}`)
    expect(other.json()).toMatchObject({ items: [], total: 0 })
  })

  test('takes lists separated by commas or repeated, and ranges', async () => {
    const { id: organizationId } = await duijie.factories.organization({ kind: 'institution' })
    for (const [techField, trl] of [
      ['aerospace', 3],
      ['agriculture', 5],
      ['agriculture', 8],
      ['electronics', 6],
    ] as const) {
      await duijie.factories.result({ organizationId, techField, trl })
    }
    const total = async (query: string) =>
      (await duijie.visitor.get(`/search?kind=results&organizationId=${organizationId}&${query}`)).json()
        .total
    expect(await total('techField=aerospace,agriculture')).toBe(3)
    expect(await total('techField=aerospace&techField=electronics')).toBe(2)
    expect(await total('minTrl=5&maxTrl=6')).toBe(2)
    expect(await total('techField=agriculture&minTrl=6')).toBe(1)
  })

  test('refuses what makes no sense', async () => {
    for (const query of ['', 'kind=people', 'kind=needs&limit=1000', 'kind=needs&techField=magic']) {
      const refused = await duijie.visitor.get(`/search?${query}`)
      expect([query, refused.statusCode, refused.json().code]).toEqual([query, 400, 'validation_failed'])
    }
    const cursor = await duijie.visitor.get('/search?kind=needs&cursor=broken')
    expect([cursor.statusCode, cursor.json().code]).toEqual([400, 'cursor_invalid'])
  })

  test('takes any question as text', async () => {
    for (const q of ['" OR 1=1 --', "'; drop table needs", '%00', '\\', '()*&^%$#@', '🚀'.repeat(60), '-']) {
      const answer = await duijie.visitor.get(`/search?kind=needs&q=${encodeURIComponent(q)}`)
      expect([q, answer.statusCode]).toEqual([q, 200])
    }
  })
})

describe('GET /search/suggestions', () => {
  test('goes on from what was typed', async () => {
    const result = await duijie.factories.result({ title: '稀土永磁电机低速大扭矩设计' })
    const answer = await duijie.visitor.get('/search/suggestions?kind=results&q=xtyc')
    expect(suggestionListSchema.parse(answer.json())).toEqual({
      items: [{ text: result.title, id: result.id }],
      degraded: false,
    })
    expect((await duijie.visitor.get('/search/suggestions?kind=results&q=')).statusCode).toBe(400)
  })
})
