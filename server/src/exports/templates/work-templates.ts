import { agreementKindLabels } from '@duijie/shared/agreement-labels'
import { importFields } from '@duijie/shared/import-fields'
import type { ImportKind } from '@duijie/shared/import-queries'
import { cooperationModeLabels, type Label, techFieldLabels } from '@duijie/shared/labels'
import { severalAdvice, type Template, type TemplateColumn } from './template.ts'

type Filled = Readonly<Record<string, Partial<TemplateColumn>>>

const dayAdvice: Partial<TemplateColumn> = {
  advice: { zh: '2026-12-31、2026年12月31日 均可', en: 'A day such as 2026-12-31' },
}
const enterprise: Partial<TemplateColumn> = {
  width: 24,
  advice: { zh: '营业执照上的全称', en: 'The full registered name' },
}
const institution: Partial<TemplateColumn> = {
  width: 24,
  advice: { zh: '高校院所全称', en: 'The full name of the institution' },
}
const wide: Partial<TemplateColumn> = { width: 36 }
const sum = (zh: string, en: string): Partial<TemplateColumn> => ({
  heading: { zh: `${zh}（万元）`, en: `${en} (万元)` },
  advice: { zh: '单位万元，一个确定的数，如 80', en: 'In 万元, one certain sum, such as 80' },
})

/** What an import of that kind takes, as columns to fill in. */
const templateOf = (list: ImportKind, title: Label, filled: Filled): Template => ({
  list,
  title,
  columns: importFields[list].map(({ code, label, required }) => ({
    heading: label,
    width: 14,
    required: required ?? false,
    advice: { zh: '', en: '' },
    options: [],
    several: false,
    ...filled[code],
  })),
})

/** Lists of what came of the work, which are kept in spreadsheets elsewhere. */
export const workTemplates: readonly Template[] = [
  templateOf(
    'visits',
    { zh: '走访记录导入模板', en: 'Template for visits' },
    {
      title: enterprise,
      visitedOn: dayAdvice,
      visitors: { several: true, advice: { zh: severalAdvice[0], en: severalAdvice[1] } },
      peopleMet: {
        width: 20,
        several: true,
        advice: {
          zh: `姓名可带职务，如 赵某（经理）。${severalAdvice[0]}`,
          en: `Names. ${severalAdvice[1]}`,
        },
      },
      topics: { several: true, advice: { zh: severalAdvice[0], en: severalAdvice[1] } },
      summary: wide,
    },
  ),
  templateOf(
    'agreements',
    { zh: '合作协议导入模板', en: 'Template for agreements' },
    {
      title: { width: 28 },
      organization: enterprise,
      institution,
      kind: {
        options: Object.entries(agreementKindLabels).flatMap(([kind, label]) =>
          // it belongs to another agreement, which a list does not tell
          kind === 'supplement' ? [] : [label],
        ),
      },
      techField: { options: Object.values(techFieldLabels) },
      cooperation: { options: Object.values(cooperationModeLabels) },
      amount: sum('合同金额', 'Amount'),
      signedOn: {
        advice: {
          zh: '填了的按已签订登记；如 2026-03-01',
          en: 'With a day it is entered as signed; such as 2026-03-01',
        },
      },
      startsOn: dayAdvice,
      endsOn: dayAdvice,
      ipTerms: wide,
    },
  ),
  templateOf(
    'vouchers',
    { zh: '创新券导入模板', en: 'Template for vouchers' },
    {
      title: enterprise,
      applied: sum('申请金额', 'Amount applied for'),
      purpose: wide,
      institution,
      appliedOn: dayAdvice,
      validUntil: dayAdvice,
    },
  ),
  templateOf(
    'secondments',
    { zh: '科技副总导入模板', en: 'Template for secondments' },
    {
      title: enterprise,
      institution: {
        ...institution,
        advice: { zh: '高校院所全称，须已录入', en: 'Its full name; it must be known here' },
      },
      duties: wide,
      startsOn: dayAdvice,
      endsOn: dayAdvice,
      daysPerMonth: { advice: { zh: '1–31 的整数', en: 'A whole number from 1 to 31' } },
      subsidy: sum('补贴', 'Subsidy'),
    },
  ),
]
