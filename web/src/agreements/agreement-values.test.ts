import type { AgreementReference } from '@duijie/shared/agreements'
import { agreementInputSchema } from '@duijie/shared/agreements'
import { describe, expect, it } from 'vitest'
import { blankAgreement, inputOf, valuesOf } from './agreement-values.ts'

const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`
const earlier: AgreementReference = {
  id: id(1),
  title: '合作意向书',
  kind: 'intent',
  stage: 'signed',
  amountFen: 200_000_000,
  signedOn: '2026-03-01',
}
const from = {
  ...blankAgreement,
  title: '技术开发合同',
  enterprise: { id: id(2), kind: 'enterprise' as const, name: '甲' },
  institution: { id: id(3), kind: 'institution' as const, name: '乙' },
  otherParties: [
    { organizationId: null, name: '某区人民政府' },
    { organizationId: id(4), name: '丙' },
  ],
  amountFen: 80_123_456,
  supersedes: earlier,
}

describe('the form of an agreement', () => {
  it('keeps what it began with to the last fen, as the API takes it', () => {
    const input = inputOf(valuesOf(from, { ownerId: id(5) }))
    expect(agreementInputSchema.parse(input)).toEqual(input)
    expect(input).toMatchObject({
      enterpriseId: id(2),
      institutionId: id(3),
      amountFen: 80_123_456,
      supersedesId: id(1),
      ownerId: id(5),
      otherParties: [
        { organizationId: null, name: '某区人民政府' },
        { organizationId: id(4), name: '' },
      ],
    })
  })

  it('sends no link that its kind does not have, no stop without its event, no party without a name', () => {
    const values = valuesOf(from, { ownerId: null })
    const supplement = inputOf({
      ...values,
      kind: 'supplement',
      amendsId: id(1),
      stopId: id(6),
      otherParties: [{ organizationId: null, name: ' ' }],
    })
    expect(supplement).toMatchObject({
      amendsId: id(1),
      supersedesId: null,
      stopId: null,
      otherParties: [],
    })
    expect(inputOf({ ...values, amendsId: id(1) }).amendsId).toBeNull()
  })
})
