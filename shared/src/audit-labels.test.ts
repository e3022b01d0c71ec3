import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { agreementInputSchema, agreementPatchSchema } from './agreements.ts'
import { auditActionLabel, auditActionLabels } from './audit-actions.ts'
import { auditFieldLabels, auditFieldWords } from './audit-fields.ts'
import { auditStateLabel, auditStateLabels } from './audit-states.ts'
import { expertInputSchema } from './experts.ts'
import { followUpInputSchema } from './follow-ups.ts'
import { needInputSchema } from './needs.ts'
import { newsItemInputSchema } from './news.ts'
import { organizationInputSchema } from './organizations.ts'
import { researchResultInputSchema } from './results.ts'
import { visitInputSchema } from './visits.ts'
import { voucherInputSchema } from './vouchers.ts'

const forms = {
  agreementInputSchema,
  agreementPatchSchema,
  expertInputSchema,
  followUpInputSchema,
  needInputSchema,
  newsItemInputSchema,
  organizationInputSchema,
  researchResultInputSchema,
  visitInputSchema,
  voucherInputSchema,
}

describe('the words of the log', () => {
  it.each(Object.entries(forms))('are there for every field of %s', (_name, schema) => {
    const shape = schema instanceof z.ZodObject ? schema.shape : {}
    expect(Object.keys(shape)).not.toEqual([])
    // what a follow-up belongs to, and how an answer is asked for, is never changed
    const told = Object.keys(shape).filter((field) => !['subjectKind', 'subjectId', 'report'].includes(field))
    expect(told.filter((field) => !(field in auditFieldLabels))).toEqual([])
  })

  it('are in both languages, and no code is shown in place of them', () => {
    const all = [
      ...Object.values(auditActionLabels),
      ...Object.values(auditFieldLabels),
      ...Object.values(auditStateLabels).flatMap((labels) => Object.values(labels)),
    ]
    for (const { zh, en } of all) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z]/)
    }
  })

  it('say what an action means for the kind of record, and tell what nobody knows as it stands', () => {
    expect(auditActionLabel('guest', 'register').zh).toBe('自行报名')
    expect(auditActionLabel('contract_registration', 'register').zh).toBe('登记')
    expect(auditActionLabel('need', 'of_long_ago').zh).toBe('of_long_ago')
    expect(auditStateLabel('account', 'admin').zh).toBe('管理员')
    expect(auditStateLabel('need', 'of_long_ago').en).toBe('of_long_ago')
    expect(auditFieldWords(['contactName', 'contact', 'suggested'], ({ zh }) => zh)).toEqual([
      '联系人',
      '其他内容',
    ])
  })
})
