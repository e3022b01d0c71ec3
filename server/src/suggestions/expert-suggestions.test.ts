import type { ExpertSuggestions } from '@duijie/shared/suggestions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const subject = {
  title: '酸奶后酸化控制',
  problem: '酸奶冷藏期后酸化严重，需要弱后酸化的乳酸菌菌株，控制货架期酸度。',
  techField: 'biomedicine' as const,
}

describe('experts for a need', () => {
  it('come by their results and by their own words, with the reasons', async () => {
    const { factories } = test
    const need = await factories.need(subject)
    const withResult = await factories.expert({ techFields: ['biomedicine'] })
    const result = await factories.result({
      title: '弱后酸化乳酸菌菌株',
      summary: '弱后酸化乳酸菌菌株，冷藏酸奶货架期内酸度稳定。',
      techField: 'biomedicine',
      organizationId: withResult.organizationId,
      expertIds: [withResult.id],
    })
    const withWords = await factories.expert({
      techFields: ['biomedicine'],
      keywords: ['乳酸菌', '酸奶后酸化'],
      introduction: '长期研究乳酸菌菌株选育与酸奶后酸化控制。',
    })
    const stranger = await factories.expert({ keywords: ['锂电池涂布'], techFields: ['new_energy'] })
    const staff = await test.signInAs('staff')
    const answer = await staff.get(`/needs/${need.id}/expert-suggestions`)
    expect(answer.statusCode).toBe(200)
    const { items }: ExpertSuggestions = answer.json()
    const ids = items.map(({ expert }) => expert.id)
    expect(ids).toEqual(expect.arrayContaining([withResult.id, withWords.id]))
    expect(ids).not.toContain(stranger.id)
    const byResult = items.find(({ expert }) => expert.id === withResult.id)
    expect(byResult?.results[0]?.id).toBe(result.id)
    expect(byResult?.terms.length).toBeGreaterThan(0)
    const byWords = items.find(({ expert }) => expert.id === withWords.id)
    expect(byWords).toMatchObject({ results: [], profile: { score: expect.any(Number) } })
    expect(byWords?.terms).toContain('乳酸菌')
    expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).sort((a, b) => b - a))
    const whole = JSON.stringify(items)
    expect(whole).not.toMatch(/contact|phone/i)
  })

  it('are for those who read the need whole, and only such experts as the reader may see', async () => {
    const { factories } = test
    const need = await factories.need(subject)
    const gone = await factories.organization({ kind: 'institution', status: 'disabled' })
    const hidden = await factories.expert({
      organizationId: gone.id,
      keywords: ['乳酸菌', '酸奶', '后酸化'],
    })
    const path = `/needs/${need.id}/expert-suggestions?top=20`
    const owner = await test.signInAs('enterprise', { organizationId: need.organizationId })
    const seen: ExpertSuggestions = (await owner.get(path)).json()
    expect(seen.items.map(({ expert }) => expert.id)).not.toContain(hidden.id)
    expect((await (await test.signInAs('enterprise')).get(path)).statusCode).toBe(403)
    expect((await (await test.signInAs('liaison')).get(path)).statusCode).toBe(200)
    expect((await test.visitor.get(path)).statusCode).toBe(401)
    const secret = await factories.need({ ...subject, confidentiality: 'restricted' })
    const other = await test.signInAs('liaison')
    expect((await other.get(`/needs/${secret.id}/expert-suggestions`)).statusCode).toBe(404)
  })

  it('come for a need that is not open yet, or has no field, too', async () => {
    const need = await test.factories.need({ ...subject, stage: 'submitted', techField: null })
    const staff = await test.signInAs('staff')
    const { items }: ExpertSuggestions = (await staff.get(`/needs/${need.id}/expert-suggestions`)).json()
    expect(items.length).toBeGreaterThan(0)
  })
})
