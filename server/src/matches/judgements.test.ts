import { auditEntries } from '@duijie/db/schema/audit'
import { matchJudgements } from '@duijie/db/schema/match-judgements'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

let need: Awaited<ReturnType<TestApp['factories']['need']>>
let result: Awaited<ReturnType<TestApp['factories']['result']>>
let path: string
beforeEach(async () => {
  need = await test.factories.need()
  result = await test.factories.result()
  path = `/needs/${need.id}/matches/${result.id}/judgement`
})

const owner = () => test.signInAs('enterprise', { organizationId: need.organizationId })
const liaison = () => test.signInAs('liaison', { organizationId: result.organizationId })
const declined = { verdict: 'declined', reason: 'not_relevant', note: '方向不同' }

async function resultsOf(client: Awaited<ReturnType<typeof owner>>, more = '') {
  const answer = (await client.get(`/needs/${need.id}/matches?top=100${more}`)).json()
  return answer.items.map((item: { resultId: string }) => item.resultId)
}

describe('judging a match', () => {
  it('is for the two sides and staff, and keeps the score it had', async () => {
    for (const client of [await owner(), await liaison(), await test.signInAs('staff')]) {
      const said = await client.put(path, { verdict: 'accepted' })
      expect(said.statusCode).toBe(200)
      expect(said.json()).toMatchObject({
        needId: need.id,
        resultId: result.id,
        verdict: 'accepted',
        reason: null,
      })
    }
    const rows = await test.db.select().from(matchJudgements).where(eq(matchJudgements.needId, need.id))
    expect(rows).toHaveLength(3)
    for (const row of rows) expect(row.score).toBeGreaterThan(0)
  })

  it('is not for others', async () => {
    expect((await (await test.signInAs('enterprise')).put(path, declined)).statusCode).toBe(403)
    expect((await (await test.signInAs('liaison')).put(path, declined)).statusCode).toBe(403)
    expect((await test.visitor.put(path, declined)).statusCode).toBe(401)
    const hidden = await test.factories.need({ confidentiality: 'restricted' })
    const other = await liaison()
    expect((await other.put(`/needs/${hidden.id}/matches/${result.id}/judgement`, declined)).statusCode).toBe(
      404,
    )
  })

  it.each([
    [{ verdict: 'declined' }, '/reason'],
    [{ verdict: 'accepted', reason: 'price' }, '/reason'],
    [{ verdict: 'perfect' }, '/verdict'],
  ])('refuses %j', async (body, pointer) => {
    const answer = await (await owner()).put(path, body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].pointer).toBe(pointer)
  })

  it('keeps a pair that is not relevant from coming back, until it is taken back', async () => {
    const client = await owner()
    expect(await resultsOf(client)).toContain(result.id)
    await client.put(path, declined)
    expect(await resultsOf(client)).not.toContain(result.id)
    expect(await resultsOf(client, '&dismissed=include')).toContain(result.id)
    const other = await liaison()
    const needs = (await other.get(`/results/${result.id}/matches?top=100`)).json().items
    expect(needs.map((item: { needId: string }) => item.needId)).not.toContain(need.id)

    expect((await client.delete(path)).statusCode).toBe(204)
    expect(await resultsOf(client)).toContain(result.id)
    expect((await client.delete(path)).statusCode).toBe(404)
  })

  it('does not hide a pair that was declined for another reason', async () => {
    const client = await owner()
    await client.put(path, { verdict: 'declined', reason: 'timing' })
    expect(await resultsOf(client)).toContain(result.id)
  })

  it('shows each reader its own word, the last one', async () => {
    const [client, other] = [await owner(), await liaison()]
    await client.put(path, { verdict: 'accepted' })
    await client.put(path, { verdict: 'met' })
    const own = (await client.get(`/needs/${need.id}/matches?top=100`)).json().items
    expect(own.find((item: { resultId: string }) => item.resultId === result.id).judgement.verdict).toBe(
      'met',
    )
    const theirs = (await other.get(`/results/${result.id}/matches?top=100`)).json().items
    expect(theirs.find((item: { needId: string }) => item.needId === need.id).judgement).toBeNull()
  })

  it('is audited', async () => {
    const client = await owner()
    await client.put(path, declined)
    const trail = await test.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, need.id), eq(auditEntries.action, 'judge_match')))
    expect(trail).toHaveLength(1)
    expect(trail[0]?.actorId).toBe(client.account.id)
  })
})
