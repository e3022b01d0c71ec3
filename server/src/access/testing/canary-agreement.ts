import type { Client } from '../../testing/test-app.ts'
import type { Canaries, Reader } from './canaries.ts'
import { plantFile } from './canary-files.ts'
import { publicOwner, restrictedOwner } from './canary-needs.ts'

type Ok = (answer: ReturnType<Client['post']>) => Promise<{ id: string; version: number }>

interface Places {
  institutionId: string
  enterprises: { open: string; restricted: string }
  restrictedNeedId: string
}

/**
 * A signed agreement of an enterprise of the township with its registration and its project, one that came from a
 * restricted need, and a draft of which no party knows yet.
 */
export async function plantAgreements(
  canaries: Canaries,
  { staff }: Record<Reader, Client>,
  ok: Ok,
  { institutionId, enterprises, restrictedNeedId }: Places,
) {
  const { plant } = canaries
  const parties = [publicOwner, 'named liaison', 'township', 'staff'] as const
  const bureau = ['staff'] as const

  async function entered(name: string, to: readonly Reader[], values: object, signed = true) {
    const draft = await ok(
      staff.post('/agreements', {
        kind: 'contract',
        institutionId,
        title: plant(`${name}: title`, to),
        number: plant(`${name}: number`, to),
        ipTerms: plant(`${name}: terms`, to),
        note: plant(`${name}: note`, bureau),
        otherParties: [{ name: plant(`${name}: further party`, to) }],
        cooperationMode: 'commissioned',
        amountFen: 80_000_000,
        ...values,
      }),
    )
    const path = `/agreements/${draft.id}`
    await ok(
      staff.post(`${path}/milestones`, {
        title: plant(`${name}: milestone`, to),
        dueOn: '2031-01-02',
      }),
    )
    if (!signed) return draft
    const move = { to: 'signed', day: '2026-05-04', reason: plant(`${name}: reason`, bureau) }
    await ok(staff.post(`${path}/moves`, move, { 'if-match': `"${draft.version}"` }))
    const payment = { paidOn: '2026-06-01', amountFen: 1, note: plant(`${name}: payment`, to) }
    await ok(staff.post(`${path}/payments`, payment))
    return draft
  }

  const signed = await entered('agreement', parties, { enterpriseId: enterprises.open })
  const ofRestricted = await entered(
    'agreement of the restricted need',
    [restrictedOwner, 'named liaison', 'staff'],
    {
      enterpriseId: enterprises.restricted,
      needId: restrictedNeedId,
    },
  )
  await entered('draft agreement', bureau, { enterpriseId: enterprises.open }, false)

  const registration = await ok(
    staff.post('/contract-registrations', {
      agreementId: signed.id,
      direction: 'absorb',
      place: plant('registration: place', parties),
      note: plant('registration: note', bureau),
    }),
  )
  const project = await ok(
    staff.post('/provincial-projects', {
      agreementId: signed.id,
      title: plant('provincial project: title', bureau),
      note: plant('provincial project: note', bureau),
      reason: plant('provincial project: reason', bureau),
    }),
  )
  const file = (subjectKind: 'agreement' | 'contract_registration', subjectId: string, internal: boolean) =>
    plantFile(
      canaries,
      staff,
      { subjectKind, subjectId, visibility: internal ? 'internal' : 'with_record' },
      {
        name: `${internal ? 'internal file' : 'file'} of the ${subjectKind}`,
        to: internal ? bureau : parties,
      },
    )
  await file('agreement', signed.id, false)
  await file('agreement', signed.id, true)
  await file('contract_registration', registration.id, false)
  await plantFile(
    canaries,
    staff,
    { subjectKind: 'provincial_project', subjectId: project.id },
    { name: 'file of the project', to: bureau },
  )
  return { signed, ofRestricted, registration, project }
}
