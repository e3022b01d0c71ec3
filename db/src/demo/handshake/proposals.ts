import { byStaff, STAFF } from '../by-staff.ts'
import { demoId } from '../ids.ts'
import { leadRows } from '../lead-rows.ts'
import { demoMessages, demoProposals, PROPOSED_NEED } from './texts.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const accounts = {
  enterprise: demoId('account', 'enterprise'),
  institution: demoId('account', 'liaison'),
  bureau: STAFF,
} as const

/** What several institutions offered for one need, and what was asked about it. */
export function proposalRows(now: Date) {
  const leads = new Map(leadRows(now).map(({ row }) => [row.id, row]))
  const leadOf = (targetKey: string) => {
    const row = leads.get(demoId('lead', `${PROPOSED_NEED} ${targetKey}`))
    if (!row) throw new Error(`The demonstration has no lead to ${targetKey}`)
    return row
  }
  // nothing is said before the proposal, and nothing lies ahead
  const at = (targetKey: string, days: number) => {
    const since = leadOf(targetKey).movedAt.getTime()
    return new Date(Math.min(since + days * DAY_MS + HOUR_MS, now.getTime() - HOUR_MS))
  }
  return {
    proposals: demoProposals.map(({ targetKey, priceFen, stage, ...words }) => ({
      id: demoId('proposal', targetKey),
      leadId: leadOf(targetKey).id,
      ...words,
      priceMinFen: priceFen?.min ?? null,
      priceMaxFen: priceFen?.max ?? null,
      priceNegotiable: priceFen === null,
      stage,
      version: stage === 'submitted' ? 1 : 2,
      ...byStaff(at(targetKey, 0), at(targetKey, stage === 'submitted' ? 0 : 3)),
    })),
    messages: demoMessages.map(({ targetKey, author, after, text }) => ({
      id: demoId('message', `${targetKey} ${after}`),
      leadId: leadOf(targetKey).id,
      author,
      accountId: accounts[author],
      text,
      at: at(targetKey, after),
    })),
  }
}
