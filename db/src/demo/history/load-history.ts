import type { Database } from '../../client.ts'
import { agreementMoves, agreementPayments, agreements } from '../../schema/agreements.ts'
import { auditEntries, type SubjectKind } from '../../schema/audit.ts'
import { contractRegistrations } from '../../schema/contract-registrations.ts'
import { eventGuestStops, eventGuests } from '../../schema/event-guests.ts'
import { enteredFigures, figureTargets } from '../../schema/figures.ts'
import { eventSessions, eventStops, hostedEvents } from '../../schema/hosted-events.ts'
import { meetings, meetingTables } from '../../schema/meetings.ts'
import { outbox } from '../../schema/outbox.ts'
import {
  secondmentDays,
  secondmentMoves,
  secondmentOffers,
  secondmentRequests,
  secondments,
} from '../../schema/secondments.ts'
import { visitProblems, visits } from '../../schema/visits.ts'
import { voucherBatches, voucherMoves, vouchers } from '../../schema/vouchers.ts'
import { agreementRows } from './agreements.ts'
import { eventRows } from './events.ts'
import { figureRows } from './figure-rows.ts'
import { meetingRows } from './meetings.ts'
import { secondmentSideRows } from './secondment-sides.ts'
import { secondmentRows } from './secondments.ts'
import { visitRows } from './visits.ts'
import { voucherRows } from './vouchers.ts'

/**
 * Writes what came of a year in the demonstration district: visits, events, meetings, agreements, secondments
 * and vouchers; after its records, accounts and leads. Call it in a transaction.
 */
export async function loadHistory(tx: Database, now: Date): Promise<void> {
  const visited = visitRows(now)
  const held = eventRows(now)
  const talks = meetingRows(now)
  const agreed = agreementRows(now)
  const seconded = secondmentRows(now)
  const sides = secondmentSideRows(now)
  const supported = voucherRows(now)
  const figures = figureRows(now)

  await tx.insert(visits).values(visited.visits)
  await tx.insert(visitProblems).values(visited.problems)
  await tx.insert(hostedEvents).values(held.events)
  await tx.insert(eventStops).values(held.stops)
  await tx.insert(eventSessions).values(held.sessions)
  await tx.insert(eventGuests).values(held.guests)
  await tx.insert(eventGuestStops).values(held.guestStops)
  await tx.insert(meetingTables).values(held.tables)
  await tx.insert(meetings).values(talks)
  await tx.insert(agreements).values(agreed.agreements)
  await tx.insert(agreementMoves).values(agreed.moves)
  await tx.insert(agreementPayments).values(agreed.payments)
  await tx.insert(contractRegistrations).values(agreed.registrations)
  await tx.insert(secondments).values(seconded.secondments)
  await tx.insert(secondmentMoves).values(seconded.moves)
  await tx.insert(secondmentDays).values(seconded.days)
  await tx.insert(secondmentRequests).values(sides.requests)
  await tx.insert(secondmentOffers).values(sides.offers)
  await tx.insert(voucherBatches).values(supported.batches)
  await tx.insert(vouchers).values(supported.vouchers)
  await tx.insert(voucherMoves).values(supported.moves)
  await tx.insert(figureTargets).values(figures.targets)
  await tx.insert(enteredFigures).values(figures.entered)

  const made = (subjectKind: SubjectKind, rows: readonly { id: string; createdAt: Date }[]) =>
    rows.map(({ id, createdAt }) => ({ subjectKind, subjectId: id, at: createdAt }))
  const records = [
    ...made('visit', visited.visits),
    ...made('hosted_event', held.events),
    ...made('agreement', agreed.agreements),
    ...made('contract_registration', agreed.registrations),
    ...made('secondment', seconded.secondments),
    ...made('secondment_request', sides.requests),
    ...made('secondment_offer', sides.offers),
    ...made('voucher', supported.vouchers),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  const entry = { action: 'create', subjectVersion: 1, actorRole: 'system' as const }
  await tx.insert(auditEntries).values(records.map((record) => ({ ...record, ...entry })))
  await tx.insert(outbox).values(records.map(({ subjectKind, subjectId }) => ({ subjectKind, subjectId })))
}
