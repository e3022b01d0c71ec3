import { defineTexts } from '../i18n/define-texts.ts'

export const useOverdueTexts = defineTexts(
  'overdue-outcomes',
  {
    title: '待填洽谈结果',
    lead: '已经举行、还没人填写结果的洽谈，最早的在前。',
    none: '没有待填的洽谈结果',
    noneText: '洽谈结束后没有填写结果的会列在这里，系统每周提醒双方一次。',
    more: '共 {{total}} 场，先显示最早的 {{shown}} 场。',
    toPastEvents: '查看办过的活动',
    toEvent: '打开活动',
    linkOf: '复制链接：{{name}}',
    copied: '链接已复制，发给对方即可，无需登录',
  },
  {
    title: 'Missing meeting outcomes',
    lead: 'Meetings that took place without a recorded outcome, oldest first',
    none: 'No outcomes missing',
    noneText: 'Meetings without an outcome appear here; both sides are reminded once a week.',
    more: '{{total}} in all; the oldest {{shown}} are shown.',
    toPastEvents: 'Past events',
    toEvent: 'Open the event',
    linkOf: 'Copy link: {{name}}',
    copied: 'Copied; it works without sign-in',
  },
)
