import { agreementStageLabels, registrationStageLabels } from '@duijie/shared/agreement-labels'
import { attendanceLabels } from '@duijie/shared/event-labels'
import {
  type Label,
  leadStageLabels,
  needStageLabels,
  needStatusLabels,
  resultStageLabels,
  resultStatusLabels,
} from '@duijie/shared/labels'
import { meetingOutcomeLabels, meetingStageLabels } from '@duijie/shared/meeting-labels'
import type { TimelineKind } from '@duijie/shared/timeline-queries'
import { visitStageLabels } from '@duijie/shared/visit-labels'
import { secondmentStageLabels, voucherStageLabels } from '@duijie/shared/voucher-labels'
import { defineTexts } from '../i18n/define-texts.ts'

/** What the stage of an entry is called, by its kind. */
export const timelineStageLabels: Record<TimelineKind, Record<string, Label>> = {
  need: { ...needStageLabels, ...needStatusLabels },
  result: { ...resultStageLabels, ...resultStatusLabels },
  lead: leadStageLabels,
  visit: visitStageLabels,
  event_stop: {
    ...attendanceLabels,
    planned: { zh: '待举办', en: 'To come' },
    held: { zh: '已举办', en: 'Held' },
  },
  meeting: { ...meetingStageLabels, ...meetingOutcomeLabels },
  agreement: agreementStageLabels,
  contract_registration: registrationStageLabels,
  voucher: voucherStageLabels,
  secondment: secondmentStageLabels,
}

export const useTimelineTexts = defineTexts(
  'timeline',
  {
    title: '往来记录',
    need: '技术需求',
    result: '科技成果',
    lead: '对接线索',
    visit: '走访',
    event_stop: '对接活动',
    meeting: '洽谈',
    agreement: '合作协议',
    contract_registration: '合同登记',
    voucher: '创新券',
    secondment: '科技副总',
    kinds: '按类别筛选',
    year: '年份',
    everyYear: '全部年份',
    noneTitle: '还没有往来记录',
    noneText: '需求、走访、对接活动、洽谈、协议、创新券和科技副总都会按日期汇集在这里。',
    untitled: '未填写主题',
  },
  {
    title: 'What happened',
    need: 'Needs',
    result: 'Results',
    lead: 'Leads',
    visit: 'Visits',
    event_stop: 'Events',
    meeting: 'Meetings',
    agreement: 'Agreements',
    contract_registration: 'Registrations',
    voucher: 'Vouchers',
    secondment: 'Secondments',
    kinds: 'Kinds',
    year: 'Year',
    everyYear: 'All years',
    noneTitle: 'Nothing yet',
    noneText: 'Needs, visits, events, meetings, agreements, vouchers and secondments gather here by day.',
    untitled: 'No subject',
  },
)
