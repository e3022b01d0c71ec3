import type { NeedFull, NeedInput } from '@duijie/shared/needs'
import type { RecordKind } from '../lib/use-record-editor.ts'
import { needChanges, needCommands } from './queries.ts'

/** What the form holds: the contract's own input, money in fen. */
export type NeedValues = NeedInput

export const emptyNeed: NeedValues = {
  title: '',
  techField: null,
  industry: '',
  kind: 'technical_challenge',
  originalText: '',
  problem: '',
  currentState: '',
  targets: '',
  cooperationModes: [],
  minTrl: null,
  budgetFen: null,
  budgetNegotiable: false,
  deadline: null,
  townshipId: null,
  preferredInstitutionIds: [],
  contact: { name: '', phone: '', email: '' },
  confidentiality: 'public',
  showOrganization: 'verified',
  teaser: null,
  noStateSecret: false,
  validUntil: null,
}

export function needValuesOf(need: NeedFull): NeedValues {
  return {
    title: need.title,
    techField: need.techField,
    industry: need.industry,
    kind: need.kind,
    originalText: need.originalText,
    problem: need.problem,
    currentState: need.currentState,
    targets: need.targets,
    cooperationModes: need.cooperationModes,
    minTrl: need.minTrl,
    budgetFen: need.budgetFen,
    budgetNegotiable: need.budgetNegotiable,
    deadline: need.deadline,
    townshipId: need.townshipId,
    preferredInstitutionIds: need.preferredInstitutions.map(({ id }) => id),
    contact: need.contact ?? emptyNeed.contact,
    confidentiality: need.confidentiality,
    showOrganization: need.showOrganization,
    teaser: need.teaser,
    noStateSecret: need.noStateSecret,
    validUntil: need.validUntil,
  }
}

export const needRecord = (empty: NeedValues): RecordKind<NeedValues, NeedFull> => ({
  name: 'need',
  empty,
  valuesOf: needValuesOf,
  create: needCommands.create,
  patch: ({ id, version }, changed, key) => needCommands.patch(id, version, changed, key),
  submit: ({ id, version }, key) => needCommands.move(id, version, { action: 'submit' }, key),
  read: needCommands.read,
  invalidates: needChanges,
})
