import { daysBetween } from '@duijie/shared/days'
import type { Voucher } from '@duijie/shared/vouchers'
import type { Actor } from '../access/actor.ts'
import { lapsingStages, mayEdit, runsVouchers, usualMoves } from './policy.ts'
import type { VoucherRow } from './rows.ts'

/** `agreements`: the titles of those that the reader may see. */
export function presentVoucher(
  actor: Actor,
  { voucher, enterprise, institution, township, publication, payment, ownerName }: VoucherRow,
  agreements: ReadonlyMap<string, string>,
  today: string,
): Voucher {
  const { agreementId, ownerId, validUntil, stage } = voucher
  const title = agreementId === null ? undefined : agreements.get(agreementId)
  return {
    id: voucher.id,
    title: voucher.title,
    number: voucher.number,
    stage,
    // whoever applied is told why it was turned down
    stageReason: runsVouchers(actor) || stage === 'rejected' ? voucher.stageReason : '',
    enterprise,
    institution,
    providerName: voucher.providerName,
    township,
    agreement: agreementId === null || title === undefined ? null : { id: agreementId, title },
    appliedFen: voucher.appliedFen,
    approvedFen: voucher.approvedFen,
    reviewedFen: voucher.reviewedFen,
    paidFen: voucher.paidFen,
    appliedOn: voucher.appliedOn,
    recommendedOn: voucher.recommendedOn,
    approvedOn: voucher.approvedOn,
    usedOn: voucher.usedOn,
    submittedOn: voucher.submittedOn,
    reviewedOn: voucher.reviewedOn,
    publicisedOn: voucher.publicisedOn,
    paidOn: voucher.paidOn,
    validUntil,
    lapsesInDays:
      validUntil !== null && lapsingStages.includes(stage) ? daysBetween(today, validUntil) : null,
    publication,
    payment,
    owner: ownerId === null || ownerName === null ? null : { id: ownerId, name: ownerName },
    note: runsVouchers(actor) ? voucher.note : null,
    permissions: { edit: mayEdit(actor), moves: usualMoves(actor, stage) },
    version: voucher.version,
    createdAt: voucher.createdAt.toISOString(),
    updatedAt: voucher.updatedAt.toISOString(),
  }
}
