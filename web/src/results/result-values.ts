import type { ResearchResult, ResearchResultInput } from '@duijie/shared/results'
import type { RecordKind } from '../lib/use-record-editor.ts'
import { resultChanges, resultCommands } from './queries.ts'

/** What the form holds: the contract's own input, money in fen. */
export type ResultValues = ResearchResultInput

export const emptyResult: ResultValues = {
  title: '',
  expertIds: [],
  techField: null,
  summary: '',
  innovation: '',
  applications: '',
  trl: null,
  form: null,
  ip: [],
  cooperationModes: [],
  priceFen: null,
  priceNegotiable: true,
  contact: { name: '', phone: '', email: '' },
  awards: '',
}

export function resultValuesOf(result: ResearchResult): ResultValues {
  return {
    title: result.title,
    expertIds: result.experts.map(({ id }) => id),
    techField: result.techField,
    summary: result.summary,
    innovation: result.innovation,
    applications: result.applications,
    trl: result.trl,
    form: result.form,
    ip: result.ip,
    cooperationModes: result.cooperationModes,
    priceFen: result.priceFen,
    priceNegotiable: result.priceNegotiable,
    contact: result.contact ?? emptyResult.contact,
    awards: result.awards,
  }
}

export const resultRecord = (empty: ResultValues): RecordKind<ResultValues, ResearchResult> => ({
  name: 'result',
  empty,
  valuesOf: resultValuesOf,
  create: resultCommands.create,
  patch: ({ id, version }, changed, key) => resultCommands.patch(id, version, changed, key),
  submit: ({ id, version }, key) => resultCommands.move(id, version, { action: 'submit' }, key),
  read: resultCommands.read,
  invalidates: resultChanges,
})
