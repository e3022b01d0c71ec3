import type { Label } from './labels.ts'
import type { VisitProblemKind } from './visit-problem-queries.ts'
import type { Satisfaction } from './visit-problems.ts'
import type { VisitKind } from './visit-queries.ts'
import type { VisitAction, VisitProblemStage, VisitStage } from './visit-stages.ts'

export const visitKindLabels: Record<VisitKind, Label> = {
  planned: { zh: '计划走访', en: 'Planned' },
  unplanned: { zh: '临时走访', en: 'Unplanned' },
}

export const visitStageLabels: Record<VisitStage, Label> = {
  planned: { zh: '待走访', en: 'Upcoming' },
  done: { zh: '已走访', en: 'Visited' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

export const visitProblemKindLabels: Record<VisitProblemKind, Label> = {
  technical: { zh: '技术', en: 'Technical' },
  land: { zh: '用地', en: 'Land' },
  financing: { zh: '融资', en: 'Financing' },
  labour: { zh: '用工', en: 'Labour' },
  policy: { zh: '政策', en: 'Policy' },
  other: { zh: '其他', en: 'Other' },
}

export const visitProblemStageLabels: Record<VisitProblemStage, Label> = {
  heard: { zh: '待处理', en: 'Open' },
  need_made: { zh: '已转需求', en: 'Turned into a need' },
  handed_on: { zh: '已转办', en: 'Referred' },
  done: { zh: '已办结', en: 'Resolved' },
  called_back: { zh: '已回访', en: 'Followed up' },
  dropped: { zh: '不再办理', en: 'Dropped' },
}

export const satisfactionLabels: Record<Satisfaction, Label> = {
  satisfied: { zh: '满意', en: 'Satisfied' },
  fair: { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
}

/** What was done to a visit. */
export const visitActionLabels: Record<VisitAction, Label> = {
  visit: { zh: '记录走访', en: 'Visit recorded' },
  cancel: { zh: '取消走访', en: 'Cancelled' },
  plan_again: { zh: '重新计划', en: 'Replanned' },
  undo: { zh: '改回待走访', en: 'Set back to upcoming' },
}
