import type { Lead } from '@duijie/shared/leads'
import type { Push } from '@duijie/shared/pushes'
import type { Client, TestApp } from '../../testing/test-app.ts'
import { createCanaries, type Reader } from './canaries.ts'
import { plantAgreements } from './canary-agreement.ts'
import { plantEvent } from './canary-event.ts'
import { plantFile, plantImport } from './canary-files.ts'
import { plantNeed, publicOwner, restrictedOwner, SHARED, verifiedOwner } from './canary-needs.ts'
import { plantSupport } from './canary-support.ts'
import { plantVisit } from './canary-visit.ts'

/** A district in which every field that is not for everybody holds a canary, and what people did in it. */
export async function createCanaryWorld(test: TestApp) {
  const { factories } = test
  const canaries = createCanaries()
  const { plant, phone, email } = canaries
  const township = await factories.township()
  const named = await factories.organization({
    kind: 'institution',
    ...canaries.contact('institution', ['named liaison', 'admin', 'staff']),
  })
  const other = await factories.organization({ kind: 'institution' })
  const place = { townshipId: township.id }
  const open = await plantNeed(test, canaries, 'public', { ...place, named: [] })
  const verified = await plantNeed(test, canaries, 'verified', { ...place, named: [named.id] })
  const restricted = await plantNeed(test, canaries, 'restricted', { ...place, named: [named.id] })

  async function person(
    reader: Reader,
    role: Parameters<TestApp['signInAs']>[0],
    values: Parameters<TestApp['signInAs']>[1] = {},
  ) {
    // the accounts of the bureau are the administrator's
    const known = [...new Set<Reader>(role === 'admin' ? [reader] : [reader, 'admin', 'staff'])]
    return test.signInAs(role, {
      phone: phone(`${reader}: phone`, known),
      email: email(`${reader}: e-mail`, known),
      ...values,
    })
  }
  const owning = (organizationId: string) => ({ organizationId })
  const clients: Record<Reader, Client> = {
    visitor: test.visitor,
    broker: await person('broker', 'broker'),
    'stranger enterprise': await person('stranger enterprise', 'enterprise'),
    [publicOwner]: await person(publicOwner, 'enterprise', owning(open.enterprise.id)),
    [verifiedOwner]: await person(verifiedOwner, 'enterprise', owning(verified.enterprise.id)),
    [restrictedOwner]: await person(restrictedOwner, 'enterprise', owning(restricted.enterprise.id)),
    'other liaison': await person('other liaison', 'liaison', owning(other.id)),
    'named liaison': await person('named liaison', 'liaison', owning(named.id)),
    township: await person('township', 'township', { townshipId: township.id }),
    'other township': await person('other township', 'township'),
    admin: await person('admin', 'admin'),
    staff: await person('staff', 'staff'),
  }
  const { staff } = clients

  const expert = await factories.expert({
    organizationId: named.id,
    ...canaries.contact('expert', ['named liaison', 'staff']),
  })
  const catalogued = { summary: `${SHARED}，太赫兹非接触测厚。`, title: `${SHARED}技术` }
  const result = await factories.result({
    ...catalogued,
    organizationId: named.id,
    expertIds: [expert.id],
    // introduced to the enterprise of the restricted need
    ...canaries.contact('result', ['named liaison', restrictedOwner, 'staff']),
  })
  const elsewhere = await factories.result({
    ...catalogued,
    organizationId: other.id,
    ...canaries.contact('other result', ['other liaison', 'staff']),
  })
  await factories.result({
    organizationId: other.id,
    stage: 'draft',
    title: plant('draft result: title', ['other liaison', 'admin', 'staff']),
    summary: plant('draft result: summary', ['other liaison', 'admin', 'staff']),
  })

  async function ok(answer: ReturnType<Client['post']>) {
    const { statusCode, body } = await answer
    if (statusCode >= 300) throw new Error(`The world could not be set up: ${statusCode} ${body}`)
    return body === '' ? undefined : JSON.parse(body)
  }
  const lead = async (needId: string, targetId: string, name: string): Promise<Lead> =>
    ok(
      staff.post('/leads', {
        needId,
        targetId,
        targetKind: 'result',
        note: plant(`${name}: note of the bureau`, ['staff']),
      }),
    )
  async function push({ id }: Lead, recipients: string[], note: string): Promise<Push[]> {
    const { version }: Lead = await ok(staff.get(`/leads/${id}`))
    const body = { leads: [{ id, version }], recipients, channels: ['email', 'sms', 'wechat'], note }
    const { items } = await ok(staff.post('/pushes', body))
    if (items[0].code) throw new Error(`Not pushed: ${items[0].detail}`)
    return items[0].pushes
  }

  // the restricted need and the result of the institution it names: introduced
  const introduced = await lead(restricted.need.id, result.id, 'restricted lead')
  const notes = {
    enterprise: plant('push to the enterprise: note', [restrictedOwner, 'staff']),
    institution: plant('push to the institution: note', ['named liaison', 'staff']),
  }
  const pushes = [
    ...(await push(introduced, ['enterprise'], notes.enterprise)),
    ...(await push(introduced, ['liaison', 'expert'], notes.institution)),
  ]
  const pushed: Lead = await ok(staff.get(`/leads/${introduced.id}`))
  const match = { 'if-match': `"${pushed.version}"` }
  const moved = { to: 'introduced', note: plant('move: note', ['staff']) }
  await ok(staff.post(`/leads/${introduced.id}/moves`, moved, match))
  await ok(
    clients['named liaison'].post(`/leads/${introduced.id}/thread`, {
      text: plant('restricted thread: message', ['named liaison', restrictedOwner, 'staff']),
    }),
  )
  // the verified need and the result of another institution, which declines
  const declined = await lead(verified.need.id, elsewhere.id, 'verified lead')
  pushes.push(...(await push(declined, ['enterprise', 'liaison'], '')))
  await ok(
    clients['other liaison'].post(`/leads/${declined.id}/answer`, {
      answer: 'declined',
      reason: 'trl_gap',
      note: plant('decline: note', ['other liaison', 'staff']),
    }),
  )
  // the public need: a lead that nobody was told of, and an offer of the other institution
  await lead(open.need.id, result.id, 'lead not pushed')
  const offered = ['other liaison', publicOwner, 'township', 'staff'] as const
  const proposal = await ok(
    clients['other liaison'].post('/proposals', {
      needId: open.need.id,
      resultId: elsewhere.id,
      approach: plant('proposal: approach', offered),
      team: plant('proposal: team', offered),
    }),
  )
  await ok(
    clients[publicOwner].post(`/leads/${proposal.leadId}/thread`, {
      text: plant('thread: message', offered),
    }),
  )
  await plantImport(canaries, clients[restrictedOwner], [restrictedOwner, 'staff'])
  const [wording] = (await ok(staff.get('/summary-wordings'))).items
  await ok(
    staff.post('/annual-summaries', {
      title: plant('annual summary: title', ['staff']),
      from: '2026-01-01',
      to: '2026-12-31',
      wordingId: wording.id,
    }),
  )
  // whoever else may read a need, its files are for who looks after it
  const filed = (subjectId: string, name: string, to: readonly Reader[]) =>
    plantFile(canaries, staff, { subjectKind: 'need', subjectId }, { name, to })
  await filed(open.need.id, 'file of the public need', [publicOwner, 'township', 'staff'])
  await filed(restricted.need.id, 'file of the restricted need', [restrictedOwner, 'staff'])
  const ofResult = { subjectKind: 'result', subjectId: result.id } as const
  await plantFile(
    canaries,
    clients['named liaison'],
    { ...ofResult, visibility: 'internal' },
    { name: 'internal file of the result', to: ['named liaison', 'staff'] },
  )
  await plantFile(
    canaries,
    clients['other liaison'],
    { subjectKind: 'proposal', subjectId: proposal.id },
    { name: 'file of the proposal', to: offered },
  )
  // what passes between the enterprises and the bureau
  await factories.need({
    organizationId: restricted.enterprise.id,
    townshipId: township.id,
    confidentiality: 'restricted',
    stage: 'returned',
    title: plant('returned restricted need: title', [restrictedOwner, 'staff']),
    returnReason: plant('returned restricted need: reason', [restrictedOwner, 'staff']),
  })
  const submitted = await factories.need({
    organizationId: open.enterprise.id,
    townshipId: township.id,
    stage: 'submitted',
    title: plant('submitted need: title', [publicOwner, 'township', 'admin', 'staff']),
  })
  const reason = plant('return: reason', [publicOwner, 'township', 'admin', 'staff'])
  await ok(staff.post(`/needs/${submitted.id}/return`, { reason }))
  const own = [publicOwner, 'township', 'admin', 'staff'] as const
  const refined = await factories.need({
    organizationId: open.enterprise.id,
    townshipId: township.id,
    stage: 'refined',
    title: plant('refined need: title', own),
    problem: plant('refined need: problem', own),
    originalText: plant('refined need: original text', own),
  })
  const confirmation = await ok(staff.post(`/needs/${refined.id}/confirmation-links`))
  const invited = await ok(
    staff.post(`/organizations/${(await factories.organization()).id}/invitations`, {
      name: plant('invitation: name', ['admin', 'staff']),
      phone: phone('invitation: phone', []),
    }),
  )
  const forgetful = await factories.account('enterprise')
  const reset = await ok(staff.post(`/accounts/${forgetful.id}/reset-links`))
  await ok(
    staff.post(`/organizations/${open.enterprise.id}/contact-persons`, {
      name: plant('contact person: name', [publicOwner, 'township', 'admin', 'staff']),
      phone: phone('contact person: phone', [publicOwner, 'township', 'admin', 'staff']),
      wechat: plant('contact person: WeChat', [publicOwner, 'township', 'admin', 'staff']).slice(0, 60),
      note: plant('contact person: note', ['township', 'admin', 'staff']),
    }),
  )
  await ok(
    staff.post('/follow-ups', {
      subjectKind: 'lead',
      subjectId: introduced.id,
      title: plant('follow-up: title', ['staff']),
      note: plant('follow-up: note', ['staff']),
      dueOn: '2030-01-02',
    }),
  )
  await ok(
    staff.post(`/needs/${restricted.need.id}/diagnoses`, { note: plant('diagnosis: note', ['staff']) }),
  )
  // what the bureau has not told everybody yet
  await ok(
    staff.post('/news', {
      title: plant('draft news: title', ['admin', 'staff']),
      body: plant('draft news: body', ['admin', 'staff']),
    }),
  )
  const event = await plantEvent(canaries, clients, ok, {
    db: test.db,
    institutionId: named.id,
    enterpriseId: restricted.enterprise.id,
    needId: restricted.need.id,
  })
  const visit = await plantVisit(test, canaries, clients, ok, township.id)
  const agreements = await plantAgreements(canaries, clients, ok, {
    institutionId: named.id,
    enterprises: { open: open.enterprise.id, restricted: restricted.enterprise.id },
    restrictedNeedId: restricted.need.id,
  })
  const support = await plantSupport(canaries, clients, ok, {
    institutionId: named.id,
    expertId: expert.id,
    enterprises: { open: open.enterprise.id, restricted: restricted.enterprise.id },
    restrictedNeedId: restricted.need.id,
    agreements: { open: agreements.signed.id, restricted: agreements.ofRestricted.id },
  })
  // what was there before lives on in the trail alone
  const { version } = await ok(staff.get(`/needs/${restricted.need.id}`))
  const before = { contact: { name: plant('former contact', []), phone: '13800001111', email: '' } }
  const changed = await ok(
    staff.patch(`/needs/${restricted.need.id}`, before, { 'if-match': `"${version}"` }),
  )
  const { contactName, contactPhone, contactEmail } = restricted.need
  const again = { contact: { name: contactName, phone: contactPhone, email: contactEmail } }
  await ok(staff.patch(`/needs/${restricted.need.id}`, again, { 'if-match': `"${changed.version}"` }))

  return {
    canaries,
    clients,
    pushes,
    needs: { open: open.need, verified: verified.need, restricted: restricted.need },
    enterprises: { restricted: restricted.enterprise },
    results: [result, elsewhere],
    proposals: [proposal],
    visits: [visit],
    agreements,
    support,
    leads: { introduced, declined },
    tokens: [
      ...pushes.map(({ link }) => link.token),
      confirmation.items[0].token,
      invited.items[0].token,
      reset.token,
      ...event.tokens,
    ].map(String),
  }
}

export type CanaryWorld = Awaited<ReturnType<typeof createCanaryWorld>>
