import { defineTexts } from '../i18n/define-texts.ts'

export const useSettingTexts = defineTexts(
  'settings',
  {
    title: '设置',
    days: '各阶段的跟进天数',
    daysText: '线索转到某个阶段后，过几天自动提醒负责人跟进；不填则不提醒。已经生成的任务不变。',
    unit: '天',
    none: '不提醒',
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
    save: 'Save',
    saved: 'Settings saved',
    restore: 'As it came',
    reload: 'Read the present settings',
  },
)
