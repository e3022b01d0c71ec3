import type { Database } from '@duijie/db/client'
import { eventFeedback } from '@duijie/db/schema/event-feedback'
import type { GuestList } from '@duijie/shared/event-guests'
import type { Client } from '../../testing/test-app.ts'
import type { Canaries, Reader } from './canaries.ts'
import { restrictedOwner } from './canary-needs.ts'

type Ok = (
  answer: ReturnType<Client['post']>,
) => Promise<{ id: string; version: number; token: string; items: never[] }>

/** An event at which the enterprise of the restricted need meets the institution that the need names. */
export async function plantEvent(
  { plant, phone, email }: Canaries,
  clients: Record<Reader, Client>,
  ok: Ok,
  {
    db,
    institutionId,
    enterpriseId,
    needId,
  }: { db: Database; institutionId: string; enterpriseId: string; needId: string },
) {
  const { staff } = clients
  const day = (time: string) => `2031-05-14T${time}:00.000Z`
  const span = { startsAt: day('01:00'), endsAt: day('09:00') }
  const session = { stop: 0, kind: 'meetings', title: '洽谈', startsAt: day('02:00'), endsAt: day('03:00') }
  const event = await ok(
    staff.post('/events', {
      title: '走进高校',
      direction: 'outbound',
      note: plant('event: note', ['admin', 'staff']),
      stops: [{ institutionId, ...span, note: plant('stop: note', ['admin', 'staff']) }],
      sessions: [session],
    }),
  )
  const move = { to: 'published', reason: '测试' }
  await ok(staff.post(`/events/${event.id}/moves`, move, { 'if-match': `"${event.version}"` }))
  const guest = (organizationId: string, name: string, to: readonly Reader[]) => ({
    organizationId,
    contact: {
      name: plant(`${name}: contact name`, to),
      phone: phone(`${name}: contact phone`, to),
      email: email(`${name}: contact e-mail`, to),
    },
    note: plant(`${name}: note`, to),
  })
  const guests = [
    guest(enterpriseId, 'guest enterprise', [restrictedOwner, 'staff']),
    guest(institutionId, 'guest institution', ['named liaison', 'staff']),
  ]
  const listed = (await ok(staff.post(`/events/${event.id}/guests`, { guests }))) as unknown as GuestList
  const guestIds = listed.items.map(({ id }) => id)
  const invited = (await ok(
    staff.post(`/events/${event.id}/invitations`, { guestIds }),
  )) as unknown as GuestList
  const tokens = invited.items.map(({ link }) => link?.token ?? '')
  for (const token of tokens) await ok(clients.visitor.post(`/r/${token}/invitation`, { answer: 'accept' }))
  const idOf = (side: string) => invited.items.find((each) => each.side === side)?.id
  const both = ['named liaison', restrictedOwner, 'staff'] as const
  await ok(
    clients[restrictedOwner].post(`/events/${event.id}/meetings`, {
      enterpriseGuestId: idOf('enterprise'),
      institutionGuestId: idOf('institution'),
      needId,
      note: plant('meeting: note', both),
    }),
  )
  // given after the event, which is still to come here: each guest reads its own, the bureau all of them
  const thought = (side: string, to: readonly Reader[], openAt: readonly string[] = []) => ({
    guestId: String(idOf(side)),
    eventId: event.id,
    partners: 2,
    arrangement: 4,
    suggestion: plant(`${side} guest: feedback`, to, openAt),
    givenAt: new Date(),
  })
  await db
    .insert(eventFeedback)
    .values([
      thought('enterprise', [restrictedOwner, 'staff']),
      thought('institution', ['named liaison', 'staff'], ['/r/']),
    ])
  const settings = { trips: 1, enterprisesPerTrip: 2, perEnterprise: 1, stopsPerTrip: 1 }
  await ok(staff.post('/year-plans', { title: plant('year plan: title', ['staff']), year: 2031, settings }))
  const { token } = await ok(clients[restrictedOwner].post('/calendars'))
  const outcomes = await ok(staff.post(`/guests/${idOf('institution')}/outcome-link`))
  return { tokens: [...tokens, token, outcomes.token] }
}
