import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { agreements } from '@duijie/db/schema/agreements'
import type { SubjectKind } from '@duijie/db/schema/audit'
import { experts } from '@duijie/db/schema/experts'
import { needPreferredInstitutions, needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults, resultExperts, resultIps } from '@duijie/db/schema/research-results'
import { secondments } from '@duijie/db/schema/secondments'
import { townships } from '@duijie/db/schema/townships'
import { vouchers } from '@duijie/db/schema/vouchers'
import type { AccountRole } from '@duijie/shared/closed-lists'
import type { Ip } from '@duijie/shared/results'
import { openNeedStages } from '@duijie/shared/stages'
import { system } from '../access/actor.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { recordChange } from '../changes/record-change.ts'
import { readingOf } from '../names/reading.ts'

type Values<Table extends { $inferInsert: object }> = Partial<Table['$inferInsert']>

/** The password of every account that the factory makes. */
export const TEST_PASSWORD = 'factory-made-9182'
let testPasswordHash: Promise<string> | undefined

export type Factories = ReturnType<typeof createFactories>

/**
 * Makes records straight in the database: each call exactly one record (and what it cannot be without), with
 * a name of its own, and with the audit entry and the outbox row that every record has.
 */
export function createFactories(db: Database) {
  const unique = (word: string) => `${word}${randomUUID().slice(0, 8)}`
  const made = (subjectKind: SubjectKind, subjectId: string) =>
    recordChange(db, system, { action: 'create', subjectKind, subjectId, version: 1 })

  async function township(values: Values<typeof townships> = {}) {
    const row = { id: randomUUID(), name: unique('镇'), kind: 'township' as const, ...values }
    return only(await db.insert(townships).values(row).returning())
  }

  async function organization(values: Values<typeof organizations> = {}) {
    const kind = values.kind ?? 'enterprise'
    const name = values.name ?? unique({ enterprise: '企业', institution: '大学', bureau: '科技局' }[kind])
    const reading = readingOf([name, values.shortName ?? ''])
    const row = { id: randomUUID(), kind, name, reading, status: 'active' as const, ...values }
    const created = only(await db.insert(organizations).values(row).returning())
    await made('organization', created.id)
    return created
  }

  /** With an organization or a township of its own where the role needs one and none is given. */
  async function account(role: AccountRole, values: Values<typeof accounts> = {}) {
    testPasswordHash ??= hashPassword(TEST_PASSWORD)
    const belonging = { organizationId: values.organizationId, townshipId: values.townshipId }
    if (role === 'enterprise') belonging.organizationId ??= (await organization()).id
    if (role === 'liaison') belonging.organizationId ??= (await organization({ kind: 'institution' })).id
    if (role === 'township') belonging.townshipId ??= (await township()).id
    const row = {
      id: randomUUID(),
      account: unique(role),
      name: unique('某'),
      role,
      status: 'active' as const,
      passwordHash: await testPasswordHash,
      ...values,
      ...belonging,
    }
    const created = only(await db.insert(accounts).values(row).returning())
    await made('account', created.id)
    return created
  }

  /** Complete and, unless a stage is given, published and public. */
  async function need({
    preferredInstitutionIds = [],
    ...values
  }: Values<typeof needs> & { preferredInstitutionIds?: readonly string[] } = {}) {
    const stage = values.stage ?? 'published'
    const open: readonly string[] = openNeedStages
    const row = {
      id: randomUUID(),
      organizationId: values.organizationId ?? (await organization()).id,
      title: unique('涂布厚度在线检测需求'),
      techField: 'new_materials' as const,
      kind: 'technical_challenge' as const,
      problem: '涂布线速度 60 m/min 时厚度波动超过 3 μm，需要在线检测并反馈调节。',
      contactName: '联系人',
      contactPhone: '13800000000',
      confidentiality: 'public' as const,
      noStateSecret: true,
      source: 'self_posted' as const,
      stage,
      status: 'active' as const,
      publishedAt: open.includes(stage) ? new Date() : null,
      ...tracked(),
      ...values,
    }
    const created = only(await db.insert(needs).values(row).returning())
    for (const organizationId of preferredInstitutionIds) {
      await db.insert(needPreferredInstitutions).values({ needId: created.id, organizationId })
    }
    await made('need', created.id)
    return created
  }

  async function expert(values: Values<typeof experts> = {}) {
    const name = values.name ?? unique('专家')
    const row = {
      id: randomUUID(),
      organizationId: values.organizationId ?? (await organization({ kind: 'institution' })).id,
      name,
      reading: readingOf([name], 'person'),
      ...tracked(),
      ...values,
    }
    const created = only(await db.insert(experts).values(row).returning())
    await made('expert', created.id)
    return created
  }

  /** Complete and, unless a stage is given, published. */
  async function result({
    expertIds = [],
    ip = [],
    ...values
  }: Values<typeof researchResults> & { expertIds?: readonly string[]; ip?: readonly Ip[] } = {}) {
    const stage = values.stage ?? 'published'
    const row = {
      id: randomUUID(),
      organizationId: values.organizationId ?? (await organization({ kind: 'institution' })).id,
      title: unique('涂布厚度太赫兹在线检测技术'),
      techField: 'new_materials' as const,
      summary: '太赫兹时域光谱非接触测厚，分辨率 0.5 μm，采样 100 Hz，可与模头闭环。',
      contactName: '联系人',
      contactPhone: '13900000000',
      stage,
      status: 'active' as const,
      publishedAt: stage === 'published' ? new Date() : null,
      ...tracked(),
      ...values,
    }
    const created = only(await db.insert(researchResults).values(row).returning())
    for (const [position, expertId] of expertIds.entries()) {
      await db.insert(resultExperts).values({ resultId: created.id, expertId, position })
    }
    for (const [position, item] of ip.entries()) {
      await db.insert(resultIps).values({ resultId: created.id, position, ...item })
    }
    await made('result', created.id)
    return created
  }

  /** Signed between an enterprise and an institution of its own, unless given. */
  async function agreement(values: Values<typeof agreements> = {}) {
    const stage = values.stage ?? 'signed'
    const row = {
      id: randomUUID(),
      title: unique('涂布厚度在线检测技术开发合同'),
      kind: 'contract' as const,
      enterpriseId: values.enterpriseId ?? (await organization()).id,
      institutionId: values.institutionId ?? (await organization({ kind: 'institution' })).id,
      stage,
      signedOn: stage === 'draft' ? null : '2026-03-02',
      ...tracked(),
      ...values,
    }
    const created = only(await db.insert(agreements).values(row).returning())
    await made('agreement', created.id)
    return created
  }

  /** Applied for by an enterprise of its own, unless given. */
  async function voucher(values: Values<typeof vouchers> = {}) {
    const row = {
      id: randomUUID(),
      title: unique('委托检测'),
      stage: 'applied' as const,
      enterpriseId: values.enterpriseId ?? (await organization()).id,
      appliedFen: 20_000_000,
      appliedOn: '2026-03-02',
      ...tracked(),
      ...values,
    }
    const created = only(await db.insert(vouchers).values(row).returning())
    await made('voucher', created.id)
    return created
  }

  /** Proposed, of an expert and an enterprise of its own, unless given. */
  async function secondment(values: Values<typeof secondments> = {}) {
    const row = {
      id: randomUUID(),
      expertId: values.expertId ?? (await expert()).id,
      enterpriseId: values.enterpriseId ?? (await organization()).id,
      stage: 'proposed' as const,
      post: '科技副总',
      ...tracked(),
      ...values,
    }
    const created = only(await db.insert(secondments).values(row).returning())
    await made('secondment', created.id)
    return created
  }

  return { agreement, secondment, voucher, township, organization, account, need, expert, result }
}

/** Instants as the product writes them: whole milliseconds, which a cursor keeps exactly. */
function tracked() {
  const at = new Date()
  return { createdAt: at, updatedAt: at }
}

function only<Row>(rows: Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('The insert returned no row')
  return row
}
