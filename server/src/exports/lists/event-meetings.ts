import { declineReasonLabels, matchLevelLabels } from '@duijie/shared/labels'
import { meetingOriginLabels, meetingOutcomeLabels, meetingStageLabels } from '@duijie/shared/meeting-labels'
import type { Meeting } from '@duijie/shared/meetings'
import { pageQuerySchema } from '@duijie/shared/page'
import { type Column, instant, number, prose, text, word } from '../columns.ts'
import { exportList, onePage } from '../export-list.ts'

const forBureau = (column: Column<Meeting>) => ({ ...column, readers: ['staff'] as const })
const overdue: Column<Meeting> = {
  heading: { zh: '结果逾期', en: 'Outcome overdue' },
  width: 10,
  cell: ({ outcomeOverdue }, language) => (outcomeOverdue ? { zh: '是', en: 'yes' }[language] : null),
}

export const eventMeetingColumns: readonly Column<Meeting>[] = [
  instant('开始时间', 'Starts', ({ startsAt }) => startsAt),
  instant('结束时间', 'Ends', ({ endsAt }) => endsAt),
  text('桌号', 'Table', ({ table }) => table?.label, 10),
  text('企业名称', 'Enterprise', ({ enterprise }) => enterprise.organization.name, 28),
  text('高校院所', 'Institution', ({ institution }) => institution.organization.name, 24),
  text('专家', 'Expert', ({ institution }) => institution.expert?.name, 12),
  text('需求名称', 'Need', ({ need }) => need?.title, 36),
  word('来源', 'Origin', meetingOriginLabels, ({ origin }) => origin),
  word('阶段', 'Stage', meetingStageLabels, ({ stage }) => stage),
  forBureau(number('匹配分', 'Score', ({ score }) => score)),
  forBureau(word('匹配度', 'Level', matchLevelLabels, ({ level }) => level)),
  word('洽谈结果', 'Outcome', meetingOutcomeLabels, ({ outcome }) => outcome),
  word('不合适的原因', 'Reason', declineReasonLabels, ({ outcomeReason }) => outcomeReason),
  prose('结果说明', 'Note on the outcome', ({ outcomeNote }) => outcomeNote),
  instant('结果填写时间', 'Outcome entered', ({ outcomeAt }) => outcomeAt),
  overdue,
  prose('备注', 'Note', ({ note }) => note),
]

export const eventMeetings = exportList({
  address: 'events/:id/meetings',
  title: { zh: '洽谈结果', en: 'Meetings and outcomes' },
  access: ['enterprise', 'liaison', 'staff'],
  query: pageQuerySchema,
  inSnapshot: false,
  columns: eventMeetingColumns,
  page: async ({ meetings }, { actor, id }) => onePage((await meetings.list(actor, id)).items),
  subject: async ({ events }, actor, id) => (await events.get(actor, id)).title,
})
