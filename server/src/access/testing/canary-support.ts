import { dayOf } from '@duijie/shared/days'
import type { Client } from '../../testing/test-app.ts'
import type { Canaries, Reader } from './canaries.ts'
import { plantFile } from './canary-files.ts'
import { publicOwner, restrictedOwner, verifiedOwner } from './canary-needs.ts'

type Ok = (answer: ReturnType<Client['post']>) => Promise<{ id: string; version: number }>

interface Places {
  institutionId: string
  expertId: string
  enterprises: { open: string; restricted: string }
  restrictedNeedId: string
  /** agreements of the two enterprises, the second one from the restricted need */
  agreements: { open: string; restricted: string }
}

const bureau = ['staff'] as const
const parties = [publicOwner, 'named liaison', 'township', 'staff'] as const
const restrictedParties = [restrictedOwner, 'named liaison', 'staff'] as const

/** Vouchers and secondments of an enterprise of the township and of a restricted need, an offer and a request. */
export async function plantSupport(
  canaries: Canaries,
  { staff }: Record<Reader, Client>,
  ok: Ok,
  { institutionId, expertId, enterprises, restrictedNeedId, agreements }: Places,
) {
  const { plant } = canaries

  async function voucher(name: string, to: readonly Reader[], values: object) {
    const applied = await ok(
      staff.post('/vouchers', {
        title: plant(`${name}: title`, to),
        number: plant(`${name}: number`, to),
        providerName: plant(`${name}: provider`, to),
        note: plant(`${name}: note`, bureau),
        institutionId,
        appliedFen: 1_000_000,
        ...values,
      }),
    )
    const move = { to: 'recommended', reason: plant(`${name}: reason`, bureau) }
    const path = `/vouchers/${applied.id}/moves`
    const recommended = await ok(staff.post(path, move, { 'if-match': `"${applied.version}"` }))
    const reason = plant(`${name}: why it was rejected`, to)
    await ok(staff.post(path, { to: 'rejected', reason }, { 'if-match': `"${recommended.version}"` }))
    return applied
  }

  async function secondment(name: string, to: readonly Reader[], values: object) {
    const proposed = await ok(
      staff.post('/secondments', {
        expertId,
        duties: plant(`${name}: duties`, to),
        note: plant(`${name}: note`, bureau),
        ...values,
      }),
    )
    const path = `/secondments/${proposed.id}`
    const move = { to: 'in_post', day: '2026-05-04', reason: plant(`${name}: reason`, bureau) }
    await ok(staff.post(`${path}/moves`, move, { 'if-match': `"${proposed.version}"` }))
    await ok(staff.post(`${path}/days`, { day: '2026-05-05', work: plant(`${name}: work`, to) }))
    return proposed
  }

  const open = { enterpriseId: enterprises.open, agreementId: agreements.open }
  const restricted = { enterpriseId: enterprises.restricted, agreementId: agreements.restricted }
  const applied = await voucher('voucher', parties, open)
  await voucher('voucher of the restricted need', restrictedParties, restricted)
  const other = await ok(
    staff.post('/vouchers', {
      title: plant('published voucher: title', parties),
      appliedFen: 2,
      institutionId,
      ...open,
    }),
  )
  const reviewed = { to: 'reviewed', reason: plant('review: reason', bureau), approvedFen: 2, reviewedFen: 1 }
  await ok(staff.post(`/vouchers/${other.id}/moves`, reviewed, { 'if-match': `"${other.version}"` }))
  await ok(
    staff.post('/voucher-batches', {
      kind: 'publication',
      // its members name it; a township and an institution read those of theirs
      title: plant('batch: title', parties),
      note: plant('batch: note', bureau),
      day: dayOf(new Date()),
      voucherIds: [other.id],
    }),
  )
  const served = await secondment('secondment', parties, open)
  await secondment('secondment for the restricted need', restrictedParties, {
    enterpriseId: enterprises.restricted,
    needId: restrictedNeedId,
  })
  await ok(
    staff.post('/secondment-requests', {
      enterpriseId: enterprises.restricted,
      needId: restrictedNeedId,
      wishes: plant('request for the restricted need: wishes', restrictedParties),
    }),
  )
  const told = [restrictedOwner, verifiedOwner, publicOwner, 'stranger enterprise', 'named liaison', 'staff']
  await ok(
    staff.post('/secondment-offers', { expertId, wishes: plant('offer: wishes', told as readonly Reader[]) }),
  )
  for (const [subjectKind, { id }] of [
    ['voucher', applied],
    ['secondment', served],
  ] as const) {
    await plantFile(
      canaries,
      staff,
      { subjectKind, subjectId: id },
      { name: `file of the ${subjectKind}`, to: parties },
    )
    await plantFile(
      canaries,
      staff,
      { subjectKind, subjectId: id, visibility: 'internal' },
      { name: `internal file of the ${subjectKind}`, to: bureau },
    )
  }
  return { voucher: applied, secondment: served }
}
