import { leadMoves, leads } from '@duijie/db/schema/leads'
import type { Lead } from '@duijie/shared/leads'
import { type LeadStage, leadArrows, leadStages, type StageArrow } from '@duijie/shared/stages'
import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const arrows: readonly StageArrow<LeadStage>[] = leadArrows
const isUsual = (from: LeadStage, to: LeadStage) =>
  arrows.some((arrow) => arrow.to === to && arrow.from.includes(from))
const late: readonly LeadStage[] = ['introduced', 'met', 'negotiating', 'agreed']

const step = fc.record({
  to: fc.constantFrom(...leadStages),
  note: fc.constantFrom('', '补录'),
  reason: fc.constantFrom(null, 'price', 'other'),
  undo: fc.boolean(),
})

/** Whatever staff try in whatever order: only what is allowed happens, and the record of it holds together. */
it('keeps its rules on any walk through the stages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const need = await test.factories.need()
      const result = await test.factories.result()
      const pair = { needId: need.id, targetKind: 'result', targetId: result.id }
      let lead: Lead = (await staff.post('/leads', pair)).json()
      for (const { to, note, reason, undo } of steps) {
        const version = { 'if-match': String(lead.version) }
        const path = `/leads/${lead.id}`
        const answer = undo
          ? await staff.post(`${path}/undo`, undefined, version)
          : await staff.post(`${path}/moves`, { to, note, closeReason: reason }, version)
        const allowed = undo
          ? lead.permissions.undo
          : to !== lead.stage &&
            (to === 'closed') === (reason !== null) &&
            (note !== '' || isUsual(lead.stage, to))
        expect(answer.statusCode === 200).toBe(allowed)
        if (allowed) lead = answer.json()
        expect((lead.stage === 'closed') === (lead.closeReason !== null)).toBe(true)
        if (late.includes(lead.stage)) expect(lead.introducedAt).not.toBeNull()
      }
      await expectTrail(lead)
    }),
    { numRuns: 15 },
  )
}, 120_000)

/** The moves that were not undone lead from the first stage to the present one without a gap. */
async function expectTrail(lead: Lead): Promise<void> {
  const moves = await test.db
    .select()
    .from(leadMoves)
    .where(eq(leadMoves.leadId, lead.id))
    .orderBy(asc(leadMoves.version))
  const kept = moves.filter(({ undone }) => !undone)
  expect(kept[0]).toMatchObject({ from: null, to: 'screened' })
  for (const [index, move] of kept.slice(1).entries()) expect(move.from).toBe(kept[index]?.to)
  expect(kept.at(-1)?.to).toBe(lead.stage)
  const [stored] = await test.db.select().from(leads).where(eq(leads.id, lead.id))
  expect(stored?.version).toBe(lead.version)
}
