import { eventDirectionLabels } from '@duijie/shared/event-labels'
import { importFields } from '@duijie/shared/import-fields'
import { severalAdvice, type Template, type TemplateColumn } from './template.ts'

const filled: Record<string, Partial<TemplateColumn>> = {
  event: {
    width: 28,
    advice: {
      zh: '一行一站；同名且日期相连的各行是同一次活动',
      en: 'One stop a row; rows of one name on days that follow one another are one event',
    },
  },
  day: { advice: { zh: '这一站的日期，如 2024-05-14', en: 'The day of this stop, such as 2024-05-14' } },
  hours: {
    advice: { zh: '如 9:00-11:30、上午；不填按全天', en: 'Such as 9:00-11:30; blank is the whole day' },
  },
  title: { width: 24, advice: { zh: '高校院所全称', en: 'The full name of the institution' } },
  direction: { options: Object.values(eventDirectionLabels) },
  enterprises: {
    width: 36,
    several: true,
    advice: {
      zh: `到场企业的全称，可带人数：甲公司（3人）；乙公司。${severalAdvice[0]}`,
      en: `Full names, with how many came if known: A (3人); B. ${severalAdvice[1]}`,
    },
  },
  people: { advice: { zh: '这一站企业到场的总人数', en: 'How many of the enterprises came to this stop' } },
  owner: { advice: { zh: '科技局在职人员姓名', en: 'The name of a person of the bureau' } },
}

/** What an import of past events takes; there is no list of stops to take away that has these columns. */
export const pastEvents: Template = {
  list: 'events',
  title: { zh: '过往活动导入模板', en: 'Template for past events' },
  columns: importFields.events.map(({ code, label, required }) => ({
    heading: label,
    width: 14,
    required: required ?? false,
    advice: { zh: '', en: '' },
    options: [],
    several: false,
    ...filled[code],
  })),
}
