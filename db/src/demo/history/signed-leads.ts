import { addDays, dayOf } from '@duijie/shared/days'
import { demoSpan, drawnDay, workingDay } from '../calendar.ts'
import { demoNumber } from '../ids.ts'
import { type DemoLead, demoLeads } from '../leads.ts'
import { trackedBy, trailOf } from '../trail.ts'
import { type Answer, answers } from './parties.ts'

/** Needs that ended in a signed contract during the year. */
const SIGNED = 18
const MIN_DAYS = 21

export interface SignedAnswer extends Answer {
  signedOn: string
}

/** Needs published early enough, whose answer was signed some weeks later. */
export function signedAnswers(now: Date): SignedAnswer[] {
  const { last } = demoSpan(now)
  const told = new Set(demoLeads.map(({ needKey }) => needKey))
  // the enterprise whose account a newcomer gets keeps its needs open
  const open = answers.filter(({ need }) => !told.has(need.key) && need.organizationKey !== 'xunya-pcb')
  return open
    .flatMap((answer) => {
      const { publishedAt } = trackedBy(trailOf(answer.need.key, 'published', now))
      const earliest = addDays(dayOf(publishedAt ?? now), MIN_DAYS)
      if (earliest > addDays(last, -3)) return []
      const signedOn = workingDay(drawnDay(earliest, addDays(last, -3), answer.need.key, 'signed'))
      return [{ ...answer, signedOn }]
    })
    .sort((a, b) => drawn(a) - drawn(b))
    .slice(0, SIGNED)
}

const drawn = ({ need }: Answer) => demoNumber(need.key, 'chosen', 1_000_000)

/** The leads that led there. */
export const signedLeads = (now: Date): (DemoLead & { until: string })[] =>
  signedAnswers(now).map(({ need, result, signedOn }) => ({
    needKey: need.key,
    target: { kind: 'result', key: result.key },
    source: 'event',
    way: ['suggested', 'screened', 'pushed', 'introduced', 'met', 'negotiating', 'agreed'],
    enterpriseAnswer: 'interested',
    institutionAnswer: 'interested',
    note: '已签订技术合同，按节点跟进。',
    until: signedOn,
  }))
