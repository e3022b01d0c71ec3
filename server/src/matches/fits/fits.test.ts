import { matchFits } from '@duijie/db/schema/match-fits'
import { matchJudgements } from '@duijie/db/schema/match-judgements'
import { matchFitOverviewSchema, matchFitPageSchema } from '@duijie/shared/match-fits'
import { needMatchesSchema } from '@duijie/shared/matches'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'
import { learnWeightsFromJudgements } from './learn-job.ts'
import { isReady } from './progress.ts'

let test: TestApp
let staff: Client & { account: { id: string } }
beforeEach(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterEach(() => test.close())

const subjects = ['钛酸钡介电陶瓷', '声发射轴承诊断', '弱后酸化乳酸菌', '激光熔覆耐磨涂层', '膜生物反应器']

/** Pairs of one subject each, of which every other result is far from ready; `isGood` says what people think. */
async function judge(needs: number, isGood: (ready: boolean, at: number) => boolean) {
  const owner = await test.factories.organization()
  const institution = await test.factories.organization({ kind: 'institution' })
  const made: string[] = []
  for (let turn = 0; turn < needs; turn++) {
    const subject = subjects[turn % subjects.length] ?? ''
    const need = await test.factories.need({
      title: `${subject}技术需求${turn}`,
      problem: `${subject}工艺不稳定`,
      minTrl: 8,
      organizationId: owner.id,
    })
    made.push(need.id)
    for (let at = 0; at < 4; at++) {
      const ready = at % 2 === 0
      const result = await test.factories.result({
        title: `${subject}制备方法${turn}${at}`,
        summary: `${subject}的工艺与装备`,
        trl: ready ? 8 : 2,
        organizationId: institution.id,
      })
      const good = isGood(ready, turn * 4 + at)
      await test.db.insert(matchJudgements).values({
        needId: need.id,
        resultId: result.id,
        accountId: staff.account.id,
        role: 'staff',
        verdict: good ? 'accepted' : 'declined',
        reason: good ? null : 'not_relevant',
        at: new Date(),
      })
    }
  }
  return made
}

const learn = () =>
  learnWeightsFromJudgements(
    {
      db: test.db,
      clock: () => new Date(),
      needs: test.services.needs,
      results: test.services.results,
      thesaurus: test.services.thesaurus.effective,
      report: (error) => {
        throw error
      },
    },
    isReady,
  )

const fits = async () => matchFitPageSchema.parse((await staff.get('/match-fits')).json()).items
const overview = async () =>
  matchFitOverviewSchema.parse((await staff.get('/match-fits/overview')).json()).kinds[0]

async function scoresOf(needId: string) {
  const answer = await staff.get(`/needs/${needId}/matches?top=100&dismissed=include`)
  return needMatchesSchema.parse(answer.json()).items.map(({ resultId, score }) => ({ resultId, score }))
}

describe('weights learnt from judgements', () => {
  it('count from the next request on, and can be taken back and put to use again', async () => {
    const [needId = ''] = await judge(20, (ready) => !ready)
    const before = await scoresOf(needId)
    await learn()
    const [fit] = await fits()
    expect(fit).toMatchObject({ kind: 'weights', state: 'active', reason: 'better', activatedBy: null })
    expect(fit?.basis).toEqual({ judgements: 80, needs: 20, texts: 0 })
    expect(await scoresOf(needId)).not.toEqual(before)
    const detail = (await staff.get(`/match-fits/${fit?.id}`)).json()
    const gap = detail.weights.find(({ name }: { name: string }) => name === 'trl.conflicts')
    expect(gap.fitted).toBeGreaterThan(gap.shipped)

    expect((await staff.post('/match-fits/restore-shipped', { kind: 'weights' })).statusCode).toBe(200)
    expect(await scoresOf(needId)).toEqual(before)
    expect((await overview())?.active).toBeNull()
    expect((await staff.post('/match-fits/restore-shipped', { kind: 'weights' })).statusCode).toBe(409)

    expect((await staff.post(`/match-fits/${fit?.id}/activate`)).json()).toMatchObject({ state: 'active' })
    expect(await scoresOf(needId)).not.toEqual(before)
    expect((await staff.post(`/match-fits/${fit?.id}/activate`)).statusCode).toBe(409)
  })

  it('change nothing where judgements follow nothing, and are kept with their figures', async () => {
    const [needId = ''] = await judge(20, (_, at) => (at * 7919) % 13 < 6)
    const before = await scoresOf(needId)
    await learn()
    const [fit] = await fits()
    expect(fit?.state).toBe('rejected')
    expect(fit?.figures.map(({ measure }) => measure)).toEqual(['ndcg10', 'auc', 'log_loss'])
    expect(await scoresOf(needId)).toEqual(before)
  })

  it('wait for enough judgements and say how many are there', async () => {
    await judge(5, (ready) => ready)
    await learn()
    expect(await fits()).toEqual([])
    expect(await overview()).toMatchObject({
      active: null,
      ready: false,
      progress: [
        { requirement: 'judgements', have: 20, need: 60 },
        { requirement: 'judged_needs', have: 5, need: 15 },
      ],
    })
    expect((await staff.post('/match-fits/run')).json().code).toBe('stage_conflict')
  })

  it('are one fit where two processes learn at once', async () => {
    await judge(20, (ready) => !ready)
    await Promise.all([learn(), learn()])
    await learn()
    expect(await test.db.select({ state: matchFits.state }).from(matchFits)).toEqual([{ state: 'active' }])
    expect((await staff.post('/match-fits/run')).statusCode).toBe(202)
  })
})
