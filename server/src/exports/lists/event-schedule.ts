import { sessionKindLabels } from '@duijie/shared/event-labels'
import type { EventSession } from '@duijie/shared/hosted-events'
import { type Label, leadSideLabels } from '@duijie/shared/labels'
import { meetingStageLabels } from '@duijie/shared/meeting-labels'
import type { Meeting } from '@duijie/shared/meetings'
import { pageQuerySchema } from '@duijie/shared/page'
import { type Column, instant, text } from '../columns.ts'
import { exportList, onePage } from '../export-list.ts'

/** A part of the programme or a meeting at a table. */
type Entry = { startsAt: string; endsAt: string | null; stop: string } & (
  | { session: EventSession; meeting?: never }
  | { meeting: Meeting; session?: never }
)

const cancelled: readonly Meeting['stage'][] = ['declined', 'cancelled']
const inWords = (zh: string, en: string, label: (entry: Entry) => Label | undefined): Column<Entry> => ({
  heading: { zh, en },
  width: 14,
  cell: (entry, language) => label(entry)?.[language] ?? null,
})

export const eventScheduleColumns: readonly Column<Entry>[] = [
  instant('开始时间', 'Starts', ({ startsAt }) => startsAt),
  instant('结束时间', 'Ends', ({ endsAt }) => endsAt),
  inWords('环节', 'Kind', ({ session }) => sessionKindLabels[session?.kind ?? 'meetings']),
  text('内容', 'Subject', ({ session, meeting }) => session?.title ?? meeting?.need?.title, 36),
  text('地点/桌号', 'Place or table', ({ session, meeting }) => session?.place ?? meeting?.table?.label),
  text('站点', 'Stop', ({ stop }) => stop, 20),
  text(
    '报告人',
    'Speakers',
    ({ session }) =>
      session?.speakers.map(({ name, title }) => [name, title].filter(Boolean).join(' ')).join('；'),
    24,
  ),
  text(
    leadSideLabels.enterprise.zh,
    'Enterprise',
    ({ meeting }) => meeting?.enterprise.organization.name,
    28,
  ),
  text(
    leadSideLabels.institution.zh,
    'Institution',
    ({ meeting }) => meeting?.institution.organization.name,
    24,
  ),
  text('专家', 'Expert', ({ meeting }) => meeting?.institution.expert?.name, 12),
  inWords('洽谈状态', 'Stage of the meeting', ({ meeting }) => meeting && meetingStageLabels[meeting.stage]),
]

export const eventSchedule = exportList({
  address: 'events/:id/schedule',
  title: { zh: '日程', en: 'Schedule' },
  access: ['enterprise', 'liaison', 'staff'],
  query: pageQuerySchema,
  inSnapshot: false,
  columns: eventScheduleColumns,
  async page({ events, meetings }, { actor, id }) {
    const [event, { items }] = await Promise.all([events.get(actor, id), meetings.list(actor, id)])
    const institutions = new Map(event.stops.map((stop) => [stop.id, stop.institution.name]))
    const sessions = event.sessions.map((session): Entry => {
      const { startsAt, endsAt, stopId } = session
      return { startsAt, endsAt, stop: institutions.get(stopId ?? '') ?? '', session }
    })
    const placed = items.flatMap((meeting): Entry[] => {
      const { startsAt, endsAt } = meeting
      if (startsAt === null || cancelled.includes(meeting.stage)) return []
      return [{ startsAt, endsAt, stop: meeting.institution.organization.name, meeting }]
    })
    const entries = [...sessions, ...placed].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    return onePage(entries)
  },
  subject: async ({ events }, actor, id) => (await events.get(actor, id)).title,
})
