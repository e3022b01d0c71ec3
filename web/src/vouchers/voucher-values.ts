import { fenFromWan, wanFromFen } from '@duijie/shared/money'
import type { Voucher, VoucherInput, VoucherPatch } from '@duijie/shared/vouchers'

export const stageDays = [
  'recommendedOn',
  'approvedOn',
  'usedOn',
  'submittedOn',
  'reviewedOn',
  'publicisedOn',
  'paidOn',
] as const
export const laterAmounts = ['approvedFen', 'reviewedFen', 'paidFen'] as const

type Plain = Omit<VoucherInput, 'enterpriseId' | 'appliedFen' | 'appliedOn' | 'ownerId'>

/** What the form of a voucher holds; money in 万元, under the names of the API so that its errors find them. */
export interface VoucherValues
  extends Plain,
    Record<(typeof stageDays)[number], string | null>,
    Record<(typeof laterAmounts)[number], number | null> {
  enterpriseId: string | null
  appliedFen: number | null
  appliedOn: string | null
  ownerId: string | null
}

const wan = (fen: number | null) => (fen === null ? null : wanFromFen(fen))

export function valuesOf(voucher: Voucher): VoucherValues {
  const { title, number, providerName, appliedOn, validUntil } = voucher
  const days = Object.fromEntries(stageDays.map((name) => [name, voucher[name]]))
  const amounts = Object.fromEntries(laterAmounts.map((name) => [name, wan(voucher[name])]))
  return {
    ...{ title, number, providerName, appliedOn, validUntil },
    ...(days as Pick<VoucherValues, (typeof stageDays)[number]>),
    ...(amounts as Pick<VoucherValues, (typeof laterAmounts)[number]>),
    enterpriseId: voucher.enterprise.id,
    institutionId: voucher.institution?.id ?? null,
    agreementId: voucher.agreement?.id ?? null,
    appliedFen: wanFromFen(voucher.appliedFen),
    ownerId: voucher.owner?.id ?? null,
    note: voucher.note ?? '',
  }
}

export function blankValues(today: string, ownerId: string | null): VoucherValues {
  return {
    ...{ title: '', number: '', providerName: '', note: '' },
    ...{ enterpriseId: null, institutionId: null, agreementId: null, ownerId },
    ...{ appliedFen: null, approvedFen: null, reviewedFen: null, paidFen: null },
    appliedOn: today,
    recommendedOn: null,
    approvedOn: null,
    usedOn: null,
    submittedOn: null,
    reviewedOn: null,
    publicisedOn: null,
    paidOn: null,
    validUntil: null,
  }
}

/** What a new one is entered with; whoever fills in the form has named the enterprise and the amount. */
export function inputOf(values: VoucherValues): VoucherInput {
  const { title, number, institutionId, providerName, agreementId, validUntil, note } = values
  return {
    ...{ title, number, institutionId, agreementId, validUntil, note },
    providerName: institutionId === null ? providerName : '',
    enterpriseId: values.enterpriseId ?? '',
    appliedFen: fenFromWan(values.appliedFen ?? 0),
    ...(values.appliedOn && { appliedOn: values.appliedOn }),
    ...(values.ownerId && { ownerId: values.ownerId }),
  }
}

/** What the form holds of a voucher that is there already: days and amounts only as far as it came. */
export function patchOf(values: VoucherValues): VoucherPatch {
  const days = stageDays.flatMap((name) => (values[name] === null ? [] : [[name, values[name]]]))
  const amounts = laterAmounts.flatMap((name) =>
    values[name] === null ? [] : [[name, fenFromWan(values[name])]],
  )
  return { ...inputOf(values), ownerId: values.ownerId, ...Object.fromEntries([...days, ...amounts]) }
}
