import { defineTexts } from '../i18n/define-texts.ts'

/** Of the bell alone: it stands on every page, and the words of the notifications come when it is opened. */
export const useBellTexts = defineTexts(
  'bell',
  { title: '通知', unread: '通知，{{count}} 条未读' },
  { title: 'Notifications', unread: 'Notifications, {{count}} unread' },
)
