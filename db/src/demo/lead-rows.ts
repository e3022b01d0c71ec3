import { addDays, dayOf } from '@duijie/shared/days'
import type { LeadStage } from '@duijie/shared/stages'
import { byStaff, STAFF } from './by-staff.ts'
import { clockOn } from './calendar.ts'
import { demoExperts, demoNeeds, demoResults } from './district.ts'
import { signedLeads } from './history/signed-leads.ts'
import { demoId, demoNumber } from './ids.ts'
import { type DemoLead, demoLeads } from './leads.ts'
import { trackedBy, trailOf } from './trail.ts'

const DAY_MS = 86_400_000

interface ToldLead extends DemoLead {
  /** the day of its last move; today unless given */
  until?: string
}

const allLeads = (now: Date): ToldLead[] => [...demoLeads, ...signedLeads(now)]

/** Leads of the demonstration district as rows, and the way that each went. */
export function leadRows(now: Date) {
  return allLeads(now).map((lead) => {
    const { needKey, target, way, source, note, onHold, closeReason } = lead
    const key = `${needKey} ${target.key}`
    const id = demoId('lead', key)
    const times = timesOf(lead, now)
    const at = (stage: LeadStage) => times[way.indexOf(stage)] ?? null
    const first = times[0] ?? now
    const last = times.at(-1) ?? now
    const shared = at('pushed')
    const said = (side: string) =>
      shared && answeredAt(shared, times[way.indexOf('pushed') + 1] ?? now, `${key} ${side}`)
    const enterpriseAnswer = lead.enterpriseAnswer ?? 'none'
    const institutionAnswer = lead.institutionAnswer ?? 'none'
    const moves = way.map((to, index) => ({
      id: demoId('lead move', `${key} ${index}`),
      leadId: id,
      from: way[index - 1] ?? null,
      to,
      day: dayOf(times[index] ?? now),
      closeReason: to === 'closed' ? (closeReason ?? null) : null,
      note: to === 'closed' ? note : '',
      version: index + 1,
      at: times[index] ?? now,
      by: STAFF,
    }))
    return {
      lead,
      moves,
      row: {
        id,
        needId: demoId('need', needKey),
        targetKind: target.kind,
        resultId: target.kind === 'result' ? demoId('result', target.key) : null,
        expertId: target.kind === 'expert' ? demoId('expert', target.key) : null,
        institutionId: demoId('organization', institutionOf(target)),
        source,
        stage: way.at(-1) ?? 'suggested',
        status: onHold ? ('on_hold' as const) : ('active' as const),
        ownerId: STAFF,
        note,
        closeReason: closeReason ?? null,
        enterpriseAnswer,
        enterpriseAnsweredAt: enterpriseAnswer === 'none' ? null : said('enterprise'),
        institutionAnswer,
        institutionAnsweredAt: institutionAnswer === 'none' ? null : said('institution'),
        enterpriseSharedAt: shared,
        institutionSharedAt: shared,
        introducedAt: at('introduced'),
        movedAt: last,
        version: way.length,
        ...byStaff(first, last),
      },
    }
  })
}

/** Some days after it was sent, before what came of it. */
function answeredAt(sent: Date, next: Date, key: string): Date {
  const part = (10 + demoNumber(key, 'answered', 70)) / 100
  const wait = Math.min(4 * DAY_MS, next.getTime() - sent.getTime()) * part
  const at = inOfficeHours(new Date(sent.getTime() + wait))
  return at > sent ? at : new Date(sent.getTime() + wait / 2)
}

/** Its moves spread evenly between the publication of its need and the last of them. */
function timesOf({ needKey, way, until, daysAgo }: ToldLead, now: Date): Date[] {
  const since = trackedBy(trailOf(needKey, 'published', now)).publishedAt ?? now
  const lastDay = until ?? (daysAgo === undefined ? undefined : addDays(dayOf(now), -daysAgo))
  const parts = lastDay === undefined ? way.length + 1 : way.length
  const end = lastDay === undefined ? now : clockOn(lastDay, '15:00')
  const step = (end.getTime() - since.getTime()) / parts
  return way.map((_, index) => inOfficeHours(new Date(since.getTime() + step * (index + 1))))
}

/** The same day, between nine and five: what was earlier stays earlier. */
function inOfficeHours(time: Date): Date {
  const day = dayOf(time)
  const passed = time.getTime() - clockOn(day, '00:00').getTime()
  return new Date(clockOn(day, '09:00').getTime() + passed / 3)
}

export function institutionOf({ kind, key }: DemoLead['target']): string {
  if (kind === 'institution') return key
  const owner = (kind === 'result' ? demoResults : demoExperts).find((record) => record.key === key)
  if (!owner) throw new Error(`The demonstration district has no ${kind} ${key}`)
  return owner.organizationKey
}

/** How far its leads have brought each need that was shown to both sides. */
export function needProgress(now: Date) {
  const published = new Map(demoNeeds.map(({ key }) => [demoId('need', key), trailOf(key, 'published', now)]))
  const signed = new Set(signedLeads(now).map(({ needKey }) => demoId('need', needKey)))
  return farthestOfEachNeed(now).flatMap(({ row, moves }) => {
    const version = published.get(row.needId)?.length
    const agreed = moves.find(({ to }) => to === 'agreed')?.at
    const steps = [
      { at: moves.find(({ to }) => to === 'pushed')?.at, from: 'published', to: 'matching' },
      { at: agreed, from: 'matching', to: 'intent' },
      { at: signed.has(row.needId) ? agreed : undefined, from: 'intent', to: 'signed' },
    ] as const
    return steps.flatMap(({ at, from, to }, index) =>
      at && version ? [{ needId: row.needId, at, from, to, version: version + index + 1 }] : [],
    )
  })
}

/** A need with several leads has come as far as the one that went farthest. */
function farthestOfEachNeed(now: Date) {
  const byNeed = new Map<string, ReturnType<typeof leadRows>[number]>()
  for (const lead of leadRows(now)) {
    const other = byNeed.get(lead.row.needId)
    if (!other || lead.moves.length > other.moves.length) byNeed.set(lead.row.needId, lead)
  }
  return [...byNeed.values()]
}
