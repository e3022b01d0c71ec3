import { type ResultDocument, resultDocument } from '@duijie/server/matching/documents'
import type { TableRecord } from '@duijie/server/tables/records'
import { parseCooperationModes } from '@duijie/shared/import-values/cooperation-modes'
import { parseIp } from '@duijie/shared/import-values/ip'
import { parseResultForm } from '@duijie/shared/import-values/kinds'
import { moneyUnit, parseMoney } from '@duijie/shared/import-values/money'
import type { ResultColumn } from '@duijie/shared/import-values/result-columns'
import { parseTechField } from '@duijie/shared/import-values/tech-field'
import { parseTrl } from '@duijie/shared/import-values/trl'
import type { EntryKind } from './entries.ts'

function documentOf(id: string, { values, headings }: TableRecord<ResultColumn>): ResultDocument {
  const text = (column: ResultColumn) => values.get(column) ?? ''
  return resultDocument({
    id,
    title: text('title'),
    summary: text('summary'),
    innovation: text('innovation'),
    applications: text('applications'),
    keywords: text('keywords'),
    techField: parseTechField(text('techField')),
    trl: parseTrl(text('trl')),
    form: parseResultForm(text('form')),
    ip: parseIp(text('ip')),
    cooperationModes: parseCooperationModes(text('cooperation')),
    priceFen: parseMoney(text('price'), moneyUnit(headings.get('price') ?? '') ?? 'wan').range,
  })
}

/** Rows of a result list as documents to match. */
export const resultEntries: EntryKind<ResultColumn, ResultDocument> = {
  documentOf,
  texts: ['summary', 'innovation', 'applications'],
}
