import { defineTexts } from '../i18n/define-texts.ts'

export const useSettingTexts = defineTexts(
  'settings',
  {
    title: '设置',
    days: '各阶段的跟进天数',
    daysText: '线索转到某个阶段后，过几天自动提醒负责人跟进；不填则不提醒。已经生成的任务不变。',
    unit: '天',
    none: '不提醒',
    limits: '自动推荐的线索数量',
    limitsText:
      '需求或成果发布后，匹配最好的几项自动列为待筛选线索；填 0 则不自动推荐，仍可在匹配结果里手工加入。',
    perNeed: '每项需求最多',
    perResult: '每项成果最多',
    leads: '条',
    visits: '走访的天数',
    visitsText: '走访问题转办、回访的期限和催办间隔。已经转办的问题期限不变。',
    unvisited: '多久没走访应再走访',
    answer: '转办后几天内办结',
    callBack: '办结后几天内回访',
    remindAgain: '逾期后每隔几天提醒',
    save: '保存',
    saved: '设置已保存',
    restore: '恢复默认',
  },
  {
    title: 'Settings',
    days: 'Follow-up days by stage',
    daysText:
      'How many days after a lead enters a stage its owner is reminded; leave empty for no reminder. Existing tasks are not changed.',
    unit: 'days',
    none: 'No reminder',
    limits: 'Automatically suggested leads',
    limitsText:
      'When a need or result is published, its best matches become leads to be screened. Enter 0 to turn this off; matches can still be added by hand.',
    perNeed: 'Per need, at most',
    perResult: 'Per result, at most',
    leads: 'leads',
    visits: 'Days for visits',
    visitsText:
      'Deadlines for referring and following up on problems, and how often to remind. Problems already referred keep their deadline.',
    unvisited: 'Revisit an enterprise after',
    answer: 'Resolve after referral within',
    callBack: 'Follow up after resolution within',
    remindAgain: 'When overdue, remind every',
    save: 'Save',
    saved: 'Settings saved',
    restore: 'Restore defaults',
  },
)
