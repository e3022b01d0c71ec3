import type { Account, Session } from '@duijie/shared/accounts'
import type { AccountRole } from '@duijie/shared/closed-lists'
import type { NeedFull } from '@duijie/shared/needs'
import type { Organization } from '@duijie/shared/organizations'
import type { ResearchResult } from '@duijie/shared/results'

const AT = '2026-03-05T02:00:00.000Z'

export const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export function anAccount(role: AccountRole, changes: Partial<Account> = {}): Account {
  return {
    id: uuid(1),
    account: role,
    name: '王敏',
    phone: '',
    email: '',
    role,
    status: 'active',
    organization:
      role === 'enterprise'
        ? { id: uuid(10), kind: 'enterprise', name: '青禾新材料' }
        : role === 'liaison'
          ? { id: uuid(11), kind: 'institution', name: '江东理工大学' }
          : null,
    township: role === 'township' ? { id: uuid(12), name: '磨盐镇' } : null,
    version: 1,
    createdAt: AT,
    lastSignInAt: null,
    ...changes,
  }
}

export function aSession(account: Account, changes: Partial<Session> = {}): Session {
  return { accessToken: 'token-1', expiresIn: 900, account, ...changes }
}

export function anOrganization(changes: Partial<Organization> = {}): Organization {
  return {
    id: uuid(10),
    kind: 'enterprise',
    name: '青禾新材料',
    shortName: '青禾',
    creditCode: null,
    status: 'active',
    townshipId: null,
    townshipName: null,
    industry: '光伏玻璃',
    city: '',
    address: '创业路 8 号',
    introduction: '',
    tags: [],
    contact: { name: '王敏', phone: '', email: '' },
    permissions: { edit: true, follow: true },
    version: 3,
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  }
}

export function aNeed(changes: Partial<NeedFull> = {}): NeedFull {
  return {
    access: 'full',
    id: uuid(20),
    title: '镀膜液耐候性提升',
    techField: 'new_materials',
    industry: '光伏玻璃',
    kind: 'technical_challenge',
    cooperationModes: ['transfer'],
    townshipId: null,
    townshipName: '高新区',
    teaser: null,
    stage: 'published',
    status: 'active',
    publishedAt: AT,
    organization: { id: uuid(10), kind: 'enterprise', name: '青禾新材料' },
    originalText: '',
    problem: '双 85 老化后透过率下降。',
    currentState: '',
    targets: '下降不超过 0.5%',
    minTrl: null,
    budgetFen: null,
    budgetNegotiable: true,
    deadline: null,
    preferredInstitutions: [],
    contact: { name: '王敏', phone: '13800000000', email: '' },
    confidentiality: 'public',
    showOrganization: 'verified',
    noStateSecret: true,
    source: 'self_posted',
    validUntil: null,
    returnReason: null,
    quality: null,
    permissions: { edit: true, actions: [] },
    version: 2,
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  }
}

export function aResult(changes: Partial<ResearchResult> = {}): ResearchResult {
  return {
    id: uuid(30),
    title: '复合溶胶辊涂工艺',
    organization: { id: uuid(11), kind: 'institution', name: '江东理工大学' },
    experts: [],
    techField: 'new_materials',
    summary: '空心与致密二氧化硅复合溶胶。',
    innovation: '',
    applications: '',
    trl: 7,
    form: null,
    ip: [],
    cooperationModes: [],
    priceFen: null,
    priceNegotiable: false,
    contact: null,
    awards: '',
    stage: 'published',
    status: 'active',
    returnReason: null,
    publishedAt: AT,
    permissions: { edit: false, actions: [] },
    version: 1,
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  }
}
