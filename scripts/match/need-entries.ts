import { type NeedDocument, needDocument } from '@duijie/server/matching/documents'
import type { TableRecord } from '@duijie/server/tables/records'
import { parseCooperationModes } from '@duijie/shared/import-values/cooperation-modes'
import { parseDay } from '@duijie/shared/import-values/days'
import { parseNeedKind } from '@duijie/shared/import-values/kinds'
import { moneyUnit, parseMoney } from '@duijie/shared/import-values/money'
import type { NeedColumn } from '@duijie/shared/import-values/need-columns'
import { parseTechField } from '@duijie/shared/import-values/tech-field'
import { parseTrl } from '@duijie/shared/import-values/trl'
import type { EntryKind } from './entries.ts'

function documentOf(id: string, { values, headings }: TableRecord<NeedColumn>): NeedDocument {
  const text = (column: NeedColumn) => values.get(column) ?? ''
  const problem = text('problem')
  return needDocument({
    id,
    title: text('title'),
    problem,
    currentState: text('currentState'),
    targets: text('targets'),
    originalText: problem === '' ? text('originalText') : '',
    industry: text('industry'),
    techField: parseTechField(text('techField')),
    kind: parseNeedKind(text('kind')),
    cooperationModes: parseCooperationModes(text('cooperation')),
    minTrl: parseTrl(text('minTrl')),
    budgetFen: parseMoney(text('budget'), moneyUnit(headings.get('budget') ?? '') ?? 'wan').range,
    deadline: parseDay(text('deadline')),
    validUntil: parseDay(text('validUntil')),
  })
}

/** Rows of a need list as documents to match. */
export const needEntries: EntryKind<NeedColumn, NeedDocument> = {
  documentOf,
  texts: ['problem', 'currentState', 'targets', 'originalText'],
}
