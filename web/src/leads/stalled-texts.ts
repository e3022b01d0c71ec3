import { defineTexts } from '../i18n/define-texts.ts'

export const useStalledTexts = defineTexts(
  'stalled',
  {
    waitingFor: '等谁处理',
    unansweredOnly: '只看等我答复的',
    stalled: '卡在哪里',
    stalledCount: '{{side}} {{total}} 条',
    stalledTotal: '线索',
    medianDays: '已等（中位数）',
    longestDays: '最久',
    daysCount: '{{days}} 天',
    leadCount: '{{total}} 条',
  },
  {
    waitingFor: 'Waiting for',
    unansweredOnly: 'Awaiting my answer',
    stalled: 'Where leads are stuck',
    stalledCount: '{{side}}: {{total}}',
    stalledTotal: 'Leads',
    medianDays: 'Waiting (median)',
    longestDays: 'Longest',
    daysCount: { by: 'days', one: '{{days}} day', other: '{{days}} days' },
    leadCount: '{{total}}',
  },
)
