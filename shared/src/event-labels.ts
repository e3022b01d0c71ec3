import type { Attendance, GuestSource, GuestState } from './event-guests.ts'
import type { EventDirection } from './event-queries.ts'
import type { SessionKind } from './hosted-events.ts'
import type { Label } from './labels.ts'
import type { HostedEventStage } from './stages.ts'

export const eventDirectionLabels: Record<EventDirection, Label> = {
  outbound: { zh: '走出去', en: 'Outbound trip' },
  inbound: { zh: '引进来', en: 'Inbound visit' },
  online: { zh: '线上', en: 'Online' },
}

export const hostedEventStageLabels: Record<HostedEventStage, Label> = {
  planned: { zh: '策划中', en: 'Planned' },
  approved: { zh: '已立项', en: 'Approved' },
  inviting: { zh: '邀请中', en: 'Inviting' },
  scheduling: { zh: '排期中', en: 'Scheduling' },
  published: { zh: '已公布', en: 'Published' },
  held: { zh: '已举行', en: 'Held' },
  outcomes_due: { zh: '待填结果', en: 'Outcomes due' },
  archived: { zh: '已归档', en: 'Archived' },
  postponed: { zh: '已延期', en: 'Postponed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

export const sessionKindLabels: Record<SessionKind, Label> = {
  talk: { zh: '报告', en: 'Talk' },
  tour: { zh: '参观', en: 'Tour' },
  round_table: { zh: '座谈', en: 'Round table' },
  signing: { zh: '签约', en: 'Signing' },
  meetings: { zh: '一对一洽谈', en: 'One-to-one meetings' },
  break: { zh: '休息', en: 'Break' },
  travel: { zh: '乘车', en: 'Travel' },
  other: { zh: '其他', en: 'Other' },
}

export const guestStateLabels: Record<GuestState, Label> = {
  listed: { zh: '待邀请', en: 'Not invited yet' },
  invited: { zh: '待答复', en: 'Awaiting reply' },
  accepted: { zh: '参加', en: 'Attending' },
  waiting: { zh: '候补', en: 'Waiting list' },
  declined: { zh: '不参加', en: 'Declined' },
  cancelled: { zh: '取消参加', en: 'Cancelled' },
}

export const guestSourceLabels: Record<GuestSource, Label> = {
  staff: { zh: '科技局添加', en: 'Added by the bureau' },
  trip: { zh: '匹配组团', en: 'From matches' },
  registration: { zh: '自行报名', en: 'Registered' },
  walk_in: { zh: '现场到访', en: 'Walk-in' },
}

export const attendanceLabels: Record<Attendance, Label> = {
  unknown: { zh: '未签到', en: 'Not recorded' },
  attended: { zh: '已到', en: 'Attended' },
  absent: { zh: '未到', en: 'Absent' },
}
