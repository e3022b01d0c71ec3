import { addDays, dayOf } from '@duijie/shared/days'
import { byStaff, STAFF } from '../by-staff.ts'
import { clockOn, demoSpan, drawnDay, laterOf, workingDay } from '../calendar.ts'
import { demoId, demoNumber } from '../ids.ts'
import type { DemoOrganization } from '../types.ts'
import { enteredAt, needsOf, surveyed } from './parties.ts'
import { heardProblems, posts, summaries, topics } from './visit-texts.ts'

interface Paid {
  key: string
  enterprise: DemoOrganization
  day: string
}

/** Visits of the year: every surveyed enterprise before its first need, two in five once more. */
function paidVisits(now: Date): Paid[] {
  const span = demoSpan(now)
  return surveyed.flatMap((enterprise) => {
    const entered = needsOf(enterprise.key).map((need) => dayOf(enteredAt(need, now)))
    const asked = entered.sort()[0] ?? span.last
    const early = addDays(asked, -(2 + demoNumber(enterprise.key, 'asked before', 18)))
    const first = laterOf(early, span.first)
    const again = workingDay(drawnDay(addDays(first, 40), span.last, enterprise.key, 'visited again'))
    const twice =
      demoNumber(enterprise.key, 'twice', 5) < 2 && again <= span.last && again > addDays(first, 30)
    return [first, ...(twice ? [again] : [])].map((day, index) => ({
      key: `${enterprise.key} ${index}`,
      enterprise,
      day,
    }))
  })
}

/** What was heard on the visits: problems that became needs, and those that were handed on. */
export function visitRows(now: Date) {
  const paid = paidVisits(now)
  const visits = paid.map(({ key, enterprise, day }) => {
    const at = clockOn(day, '17:30')
    const hour = 9 + demoNumber(key, 'hour', 6)
    const drawn = (purpose: string, list: readonly string[]) =>
      list[demoNumber(key, purpose, list.length)] ?? ''
    return {
      id: demoId('visit', key),
      enterpriseId: demoId('organization', enterprise.key),
      townshipId: enterprise.townshipKey ? demoId('township', enterprise.townshipKey) : null,
      stage: 'done' as const,
      plannedOn: demoNumber(key, 'planned', 3) === 0 ? null : day,
      visitedOn: day,
      startTime: `${String(hour).padStart(2, '0')}:00`,
      endTime: `${String(hour + 1).padStart(2, '0')}:30`,
      leadVisitorId: STAFF,
      ownerId: STAFF,
      peopleMet: [
        { name: enterprise.contact.name, post: drawn('post', posts), phone: enterprise.contact.phone },
      ],
      topics: [...new Set([drawn('topic', topics), drawn('other topic', topics)])],
      summary: drawn('summary', summaries),
      ...byStaff(at),
    }
  })
  const problems = paid.flatMap(({ key, enterprise, day }) => [
    ...(key.endsWith(' 0') ? technical(key, enterprise, day, now) : []),
    ...handedOn(key, day),
  ])
  return { visits, problems: problems.map((problem, index) => ({ ...problem, position: index })) }
}

function technical(key: string, enterprise: DemoOrganization, day: string, now: Date) {
  return needsOf(enterprise.key)
    .filter((need) => demoNumber(need.key, 'source', 4) === 0 && dayOf(enteredAt(need, now)) >= day)
    .map((need) => ({
      ...byStaff(clockOn(day, '17:40')),
      id: demoId('visit problem', `${key} ${need.key}`),
      visitId: demoId('visit', key),
      kind: 'technical' as const,
      words: need.originalText,
      presentValue: need.problem,
      wantedValue: need.targets,
      stage: 'need_made' as const,
      needId: demoId('need', need.key),
    }))
}

function handedOn(key: string, day: string) {
  const draw = demoNumber(key, 'heard', 100)
  const problem = heardProblems[demoNumber(key, 'problem', heardProblems.length)]
  if (draw >= 55 || !problem) return []
  const { kind, words, handedTo, answer } = problem
  const base = {
    ...byStaff(clockOn(day, '17:40')),
    id: demoId('visit problem', key),
    visitId: demoId('visit', key),
    kind,
    words,
  }
  const handed = { handedTo, handedOnOn: addDays(day, 1) }
  if (draw < 34) {
    const done = { doneOn: addDays(day, 8), answer, calledBackOn: addDays(day, 10) }
    return [
      { ...base, ...handed, ...done, stage: 'called_back' as const, satisfaction: 'satisfied' as const },
    ]
  }
  if (draw < 42) {
    return [
      {
        ...base,
        ...handed,
        stage: 'done' as const,
        doneOn: addDays(day, 9),
        answer,
        dueOn: addDays(day, 16),
      },
    ]
  }
  if (draw < 50) return [{ ...base, ...handed, stage: 'handed_on' as const, dueOn: addDays(day, 31) }]
  return [{ ...base, stage: 'heard' as const }]
}
