import { addDays, dayOf } from '@duijie/shared/days'
import { usualFollowUpDays } from '@duijie/shared/follow-ups'
import { byStaff, STAFF } from '../by-staff.ts'
import { demoNeeds } from '../district.ts'
import { demoId } from '../ids.ts'
import { leadRows } from '../lead-rows.ts'
import { demoTasks } from './texts.ts'

const DAY_MS = 86_400_000

const stageTitles = {
  screened: '推送线索',
  pushed: '询问双方意向',
  introduced: '了解双方是否已联系',
  met: '了解见面后的进展',
  negotiating: '了解洽谈进展',
} as const

/** The task of each open lead's stage, and those that the bureau set itself; some are overdue. */
export function followUpRows(now: Date) {
  const titles = new Map(demoNeeds.map(({ key, title }) => [key, title]))
  const staged = leadRows(now).flatMap(({ lead, row }) => {
    const stage = row.stage
    if (row.status !== 'active' || !(stage in stageTitles)) return []
    const told = stage as keyof typeof stageTitles
    return [
      {
        ...base(`${lead.needKey} ${lead.target.key}`),
        id: demoId('follow-up', `${lead.needKey} ${lead.target.key} stage`),
        title: `${stageTitles[told]}：${titles.get(lead.needKey) ?? ''}`,
        dueOn: addDays(dayOf(row.movedAt), usualFollowUpDays[told] ?? 0),
        byStage: true,
        ...byStaff(row.movedAt),
      },
    ]
  })
  const own = demoTasks.map(({ needKey, targetKey, title, due, note = '', done = false }) => {
    const doneAt = done ? new Date(now.getTime() + due * DAY_MS) : null
    return {
      ...base(`${needKey} ${targetKey}`),
      id: demoId('follow-up', `${needKey} ${targetKey} own`),
      title,
      note,
      dueOn: addDays(dayOf(now), due),
      status: done ? ('done' as const) : ('open' as const),
      doneAt,
      version: done ? 2 : 1,
      ...byStaff(new Date(now.getTime() - 25 * DAY_MS), doneAt ?? undefined),
    }
  })
  return [...staged, ...own]
}

const base = (leadKey: string) => ({
  subjectKind: 'lead' as const,
  subjectId: demoId('lead', leadKey),
  ownerId: STAFF,
})
