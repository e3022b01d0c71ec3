import type {
  CooperationMode,
  IpKind,
  IpStatus,
  NeedKind,
  ResultForm,
  TechField,
} from '@duijie/shared/closed-lists'
import type { TermWeight } from './term-weights.ts'

/** Integer fen. A missing bound is open. */
export type FenRange = { min: number | null; max: number | null }

/**
 * A need as matching reads it. Everything but `id` and `title` may be empty (`''`, `null`, `[]`):
 * empty means unknown and never counts against a pair.
 */
export type NeedDocument = {
  id: string
  title: string
  problem: string
  currentState: string
  targets: string
  originalText: string
  industry: string
  techField: TechField | null
  kind: NeedKind | null
  cooperationModes: readonly CooperationMode[]
  /** 1–9, the lowest technology readiness level asked for. */
  minTrl: number | null
  budgetFen: FenRange | null
  /** `YYYY-MM-DD` */
  deadline: string | null
  /** `YYYY-MM-DD` */
  validUntil: string | null
  /** what the bureau makes its words count; words that are not named count as they are */
  termWeights: readonly TermWeight[]
  /** unit vector of an outside model; comparable with those of the same model */
  vector: Float32Array | null
}

export type IntellectualProperty = { kind: IpKind; number: string; status: IpStatus | null }

/** A research result as matching reads it; the same rule for blanks as in a need. */
export type ResultDocument = {
  id: string
  title: string
  summary: string
  innovation: string
  applications: string
  keywords: string
  techField: TechField | null
  /** 1–9 (GB/T 22900) */
  trl: number | null
  form: ResultForm | null
  ip: readonly IntellectualProperty[]
  cooperationModes: readonly CooperationMode[]
  priceFen: FenRange | null
  vector: Float32Array | null
}

export const needTextFields = [
  'title',
  'problem',
  'targets',
  'currentState',
  'originalText',
  'industry',
] as const
export type NeedTextField = (typeof needTextFields)[number]

export const resultTextFields = ['title', 'summary', 'innovation', 'applications', 'keywords'] as const
export type ResultTextField = (typeof resultTextFields)[number]

const blankNeed: NeedDocument = {
  id: '',
  title: '',
  problem: '',
  currentState: '',
  targets: '',
  originalText: '',
  industry: '',
  techField: null,
  kind: null,
  cooperationModes: [],
  minTrl: null,
  budgetFen: null,
  deadline: null,
  validUntil: null,
  termWeights: [],
  vector: null,
}

const blankResult: ResultDocument = {
  id: '',
  title: '',
  summary: '',
  innovation: '',
  applications: '',
  keywords: '',
  techField: null,
  trl: null,
  form: null,
  ip: [],
  cooperationModes: [],
  priceFen: null,
  vector: null,
}

/** A need document with every field that is not given left blank. */
export function needDocument(
  known: Pick<NeedDocument, 'id' | 'title'> & Partial<NeedDocument>,
): NeedDocument {
  return { ...blankNeed, ...known }
}

/** A result document with every field that is not given left blank. */
export function resultDocument(
  known: Pick<ResultDocument, 'id' | 'title'> & Partial<ResultDocument>,
): ResultDocument {
  return { ...blankResult, ...known }
}
