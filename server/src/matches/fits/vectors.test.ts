import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { matchFits } from '@duijie/db/schema/match-fits'
import { researchResults } from '@duijie/db/schema/research-results'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '../../access/actor.ts'
import { attachmentPlace } from '../../attachments/place.ts'
import { createIndexesHere } from '../../indexes/indexes.ts'
import { createLogger } from '../../logger.ts'
import type { LearningText } from '../../matching/term-vectors/learning-text.ts'
import { companyOf, plantedTexts, unknownWords } from '../../matching/testing/planted-texts.ts'
import { createServices, type Services } from '../../services.ts'
import { createFactories } from '../../testing/factories.ts'
import { learnVectorsFromTexts } from './learn-vectors-job.ts'
import { hashOfTexts, readLearningTexts } from './learning-texts.ts'
import { isReady } from './progress.ts'

let database: TestDatabase
let factories: ReturnType<typeof createFactories>
let here: Services
let elsewhere: Services
let needId: string
let resultId: string
let institutionId: string
const report = (error: unknown) => {
  throw error
}

const startProcess = () =>
  createServices({
    attachmentPlace: attachmentPlace(tmpdir()),
    connection: database,
    clock: () => new Date(),
    indexes: createIndexesHere(),
    log: createLogger('silent', false),
    meilisearch: undefined,
    publicUrl: 'http://duijie.test',
    secret: 'of these tests',
  })

beforeAll(async () => {
  database = await createTestDatabase()
  factories = createFactories(database.db)
  institutionId = (await factories.organization({ kind: 'institution' })).id
  needId = (await factories.need({ title: unknownWords[0] ?? '', problem: '' })).id
  resultId = (await factories.result({ title: companyOf(0).join('、'), summary: '' })).id
  here = await startProcess()
  elsewhere = await startProcess()
})
afterAll(async () => {
  await here.close()
  await elsewhere.close()
  await database.close()
})

/** Published results of these texts, which no process has been told of: they are there to be learnt from. */
async function hold(texts: readonly LearningText[]) {
  await database.db.delete(researchResults).where(eq(researchResults.organizationId, institutionId))
  const now = new Date()
  await database.db.insert(researchResults).values(
    texts.map(({ title, text }) => ({
      id: randomUUID(),
      organizationId: institutionId,
      title,
      summary: text,
      stage: 'published' as const,
      status: 'active' as const,
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
    })),
  )
}

const learn = (allows: typeof isReady = () => true) =>
  learnVectorsFromTexts(
    {
      db: database.db,
      clock: () => new Date(),
      needs: here.needs,
      results: here.results,
      thesaurus: here.thesaurus.effective,
      report,
    },
    allows,
  )

const fits = () => database.db.select().from(matchFits).orderBy(matchFits.createdAt)
const present = async () =>
  (await here.matchFits.overview(system)).kinds.find(({ kind }) => kind === 'term_vectors')

async function scoreIn(services: Services): Promise<number> {
  const { items } = await services.matches.ofNeed(system, needId, { top: 20, dismissed: 'leave_out' })
  return items.find(({ result }) => result.id === resultId)?.score ?? 0
}

describe('words learnt from the texts that the platform holds', () => {
  it('wait for enough texts and say how many are there', async () => {
    await learn(isReady)
    expect(await fits()).toEqual([])
    expect(await present()).toMatchObject({
      active: null,
      ready: false,
      progress: [{ requirement: 'texts', have: 2, need: 2000 }],
    })
  })

  it('are kept unused where titles do not find their texts better', async () => {
    await hold(plantedTexts(1000, false))
    const before = await scoreIn(here)
    await learn()
    expect(await fits()).toMatchObject([{ kind: 'term_vectors', state: 'rejected', reason: 'no_gain' }])
    expect(await scoreIn(here)).toBe(before)
  })

  it('count in every process once they are better, and can be taken back', async () => {
    await hold(plantedTexts(1000))
    const before = await scoreIn(elsewhere)
    await learn()
    await learn()
    const [, fit, ...more] = await fits()
    expect(more).toEqual([])
    expect(fit).toMatchObject({ state: 'active', reason: 'better', basis: { judgements: 0, texts: 1002 } })
    expect(fit?.vectors?.byteLength).toBe(unknownWords.length * 96)
    expect(await scoreIn(here)).toBeGreaterThan(before + 5)
    expect(await scoreIn(elsewhere)).toBeGreaterThan(before + 5)
    expect(await present()).toMatchObject({
      active: { figures: [{ measure: 'own_summary' }] },
      progress: [{ requirement: 'texts' }, { requirement: 'new_texts', have: 0, need: 201 }],
    })

    await here.matchFits.restoreShipped(system, { kind: 'term_vectors' })
    expect(await scoreIn(elsewhere)).toBe(before)
    await here.matchFits.activate(system, fit?.id ?? '')
    expect(await scoreIn(elsewhere)).toBeGreaterThan(before + 5)
  })

  it('are of no use to a release with other vectors, which says so and does not take them up again', async () => {
    const active = (await present())?.active
    if (!active) throw new Error('nothing is in use')
    expect(active.outdated).toBe(false)
    await database.db
      .update(matchFits)
      .set({ payload: sql`jsonb_set(${matchFits.payload}, '{space}', '"an earlier release"')` })
      .where(eq(matchFits.id, active.id))
    expect((await present())?.active).toMatchObject({ id: active.id, outdated: true })
    await here.matchFits.restoreShipped(system, { kind: 'term_vectors' })
    await expect(here.matchFits.activate(system, active.id)).rejects.toMatchObject({ code: 'stage_conflict' })
  })

  it('are learnt from nothing that a restricted need or a draft says', async () => {
    const before = hashOfTexts(await readLearningTexts(database.db))
    await factories.need({ title: '保密的需求', confidentiality: 'restricted' })
    await factories.need({ title: '没有写完的需求', stage: 'draft' })
    expect(hashOfTexts(await readLearningTexts(database.db))).toBe(before)
    await factories.need({ title: '公开的需求', confidentiality: 'verified' })
    expect(hashOfTexts(await readLearningTexts(database.db))).not.toBe(before)
  })
})
