import type { Label } from './labels.ts'
import type { MeetingOrigin, MeetingOutcome, ScheduleProblem } from './meetings.ts'
import type { MeetingStage } from './stages.ts'

export const meetingStageLabels: Record<MeetingStage, Label> = {
  requested: { zh: '待答复', en: 'Asked for' },
  accepted: { zh: '已同意', en: 'Accepted' },
  declined: { zh: '已婉拒', en: 'Declined' },
  scheduled: { zh: '已排定', en: 'Placed' },
  held: { zh: '已洽谈', en: 'Held' },
  no_show: { zh: '未到场', en: 'Missed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

export const meetingOriginLabels: Record<MeetingOrigin, Label> = {
  enterprise: { zh: '企业预约', en: 'Asked for by the enterprise' },
  institution: { zh: '院校预约', en: 'Asked for by the institution' },
  staff: { zh: '科技局安排', en: 'Set by the bureau' },
  suggested: { zh: '系统推荐', en: 'Suggested by the match' },
}

export const meetingOutcomeLabels: Record<MeetingOutcome, Label> = {
  no_fit: { zh: '不合适', en: 'No fit' },
  follow_up: { zh: '继续沟通', en: 'To be followed up' },
  intent: { zh: '有合作意向', en: 'Intent to cooperate' },
  signed: { zh: '已签约', en: 'Signed' },
}

export const scheduleProblemLabels: Record<ScheduleProblem, Label> = {
  not_attending: { zh: '有一方不参加活动', en: 'One of them does not come' },
  withdrawn: { zh: '有一方取消了参加', en: 'One of them withdrew' },
  vetoed: { zh: '有一方选择不见', en: 'One of them does not want to meet' },
  no_common_slot: { zh: '双方没有共同的空闲时段', en: 'They have no free slot in common' },
  slots_taken: { zh: '共同的时段已排满其他洽谈', en: 'Their common slots are taken by other meetings' },
  no_free_table: { zh: '没有空桌', en: 'No table is free' },
  participant_full: {
    zh: '有一方已达洽谈场数上限',
    en: 'One of them has as many meetings as the limit allows',
  },
  participant_twice: { zh: '同一时段有一方已有另一场洽谈', en: 'One of them is in two meetings at once' },
  pair_twice: { zh: '双方安排了两次', en: 'The two meet twice' },
  table_twice: { zh: '同一时段这张桌子排了两场', en: 'Two meetings at one table at once' },
  table_removed: { zh: '这张桌子已撤掉', en: 'The table was taken away' },
  blocked_slot: { zh: '与报告、休息等环节重叠', en: 'A talk or break is at that time' },
  unavailable: { zh: '有一方这个时段不在', en: 'One of them is not there at that time' },
  outside_windows: { zh: '不在洽谈时段内', en: 'Outside the time set apart for meetings' },
  pin_broken: { zh: '与固定的安排不符', en: 'Differs from where it was pinned' },
}
