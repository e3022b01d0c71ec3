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
    reload: '读取最新设置',
  },
  {
    title: 'Settings',
    days: 'Days until a lead is looked at again',
    daysText:
      'Counted from the day a lead comes to the stage; empty sets no task. Tasks that are there already stay.',
    unit: 'days',
    none: 'No task',
    limits: 'Leads that come by themselves',
    limitsText:
      'Once a need or a result is published, its best matches become leads to be screened. With 0 none do; matches can still be taken up by hand.',
    perNeed: 'For a need, at most',
    perResult: 'For a result, at most',
    leads: 'leads',
    visits: 'Days about visits',
    visitsText:
      'Until when problems heard on visits are to be done and called back, and how often one is reminded. What is handed on already keeps its day.',
    unvisited: 'To be visited again after',
    answer: 'Done after being handed on',
    callBack: 'Called back after it is done',
    remindAgain: 'Reminded again every',
    save: 'Save',
    saved: 'Settings saved',
    restore: 'As it came',
    reload: 'Read the present settings',
  },
)
