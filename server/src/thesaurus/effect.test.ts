import { needMatchesSchema } from '@duijie/shared/matches'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readThesaurus } from '../matching/thesaurus.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

describe('the thesaurus of a district that changed nothing', () => {
  it('is the shipped one to the letter, so that matching need not make a model for it', async () => {
    expect(JSON.stringify(await test.services.thesaurus.effective())).toBe(JSON.stringify(readThesaurus()))
  })
})

describe('a group of the district in matching', () => {
  it('counts at once, no more once retired, and for records that come later too', async () => {
    const need = await test.factories.need({ title: '寻找珂润隔热胶配方', problem: '珂润隔热胶开裂' })
    const answer = { title: '一种速固灌封料的制备', summary: '速固灌封料耐老化' }
    const result = await test.factories.result(answer)
    const scoreOf = async (resultId: string) => {
      const { items } = needMatchesSchema.parse((await staff.get(`/needs/${need.id}/matches`)).json())
      return items.find((match) => match.result.id === resultId)?.score ?? 0
    }
    const before = await scoreOf(result.id)
    const group = await staff.post('/thesaurus-groups', {
      techField: 'new_materials',
      kind: 'synonym',
      words: ['珂润隔热胶', '速固灌封料'],
    })
    const during = await scoreOf(result.id)
    expect(during).toBeGreaterThan(before + 5)
    const later = await test.factories.result({ ...answer, title: '速固灌封料' })
    expect(await scoreOf(later.id)).toBeGreaterThan(before + 5)
    await staff.post(`/thesaurus-groups/${group.json().id}/retire`)
    expect(await scoreOf(result.id)).toBeLessThan(during)
  })
})
