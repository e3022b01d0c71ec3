import { defineTexts } from '../i18n/define-texts.ts'

export const useVisitListTexts = defineTexts(
  'visit-list',
  {
    visits: '走访',
    others: '这家企业的其他走访',
    none: '还没有走访过。',
    noOthers: '没有其他走访。',
    leadBy: '{{name}} 带队',
    problems: '{{count}} 个问题',
  },
  {
    visits: 'Visits',
    others: 'Other visits to this enterprise',
    none: 'No visits yet.',
    noOthers: 'No other visits.',
    leadBy: 'Led by {{name}}',
    problems: 'Problems: {{count}}',
  },
)
