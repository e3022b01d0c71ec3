import type {
  Confidentiality,
  CooperationMode,
  NeedKind,
  ResultForm,
  TechField,
  TownshipKind,
} from '@duijie/shared/closed-lists'
import type { Contact } from '@duijie/shared/fields'
import type { FenRange } from '@duijie/shared/money'
import type { Ip } from '@duijie/shared/results'

/* Optional text that the source left blank is an empty string, as on the wire. */

export interface DemoTownship {
  key: string
  name: string
  kind: TownshipKind
}

export interface DemoOrganization {
  key: string
  name: string
  kind: 'enterprise' | 'institution'
  shortName?: string
  creditCode?: string
  townshipKey?: string
  industry?: string
  city?: string
  address?: string
  introduction: string
  tags: string[]
  contact: Contact
  verified: true
}

export interface DemoExpert {
  key: string
  organizationKey: string
  name: string
  department: string
  title: string
  techFields: TechField[]
  keywords: string[]
  introduction: string
}

export interface DemoNeed {
  key: string
  organizationKey: string
  title: string
  techField: TechField
  industry: string
  kind: NeedKind
  originalText: string
  problem: string
  currentState: string
  targets: string
  cooperationModes: CooperationMode[]
  minTrl: number | null
  budgetFen: FenRange | null
  budgetNegotiable: boolean
  deadline: string | null
  preferredInstitutionKeys: string[]
  contact: Contact
  confidentiality: Confidentiality
  teaser: string | null
  stage: 'draft' | 'submitted' | 'returned' | 'published'
  validUntil: string
  /** Results that truly answer the need, judged while writing; near misses are left out. */
  answeredBy: string[]
}

export interface DemoResult {
  key: string
  organizationKey: string
  expertKeys: string[]
  title: string
  techField: TechField
  summary: string
  innovation: string
  applications: string
  trl: number | null
  form: ResultForm
  ip: Ip[]
  cooperationModes: CooperationMode[]
  priceFen: FenRange | null
  priceNegotiable: boolean
  contact: Contact
  awards: string
  stage: 'draft' | 'submitted' | 'published'
}
