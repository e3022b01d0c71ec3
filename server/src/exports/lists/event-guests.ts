import type { Guest } from '@duijie/shared/event-guests'
import { attendanceLabels, guestSourceLabels, guestStateLabels } from '@duijie/shared/event-labels'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { leadSideLabels } from '@duijie/shared/labels'
import { pageQuerySchema } from '@duijie/shared/page'
import { type Column, contactColumns, number, prose, text, word } from '../columns.ts'
import { exportList, onePage } from '../export-list.ts'

interface Participant {
  guest: Guest
  stops: HostedEvent['stops']
}

const concerned = ['enterprise', 'township', 'liaison', 'staff'] as const
const institutionOf = ({ stops }: Participant, stopId: string) =>
  stops.find(({ id }) => id === stopId)?.institution.name ?? ''

/** At which stop it came, with how many: 浙江大学：已到 2人 */
const checkedIn: Column<Participant> = {
  heading: { zh: '签到', en: 'Attendance' },
  width: 30,
  cell: (participant, language) =>
    participant.guest.stops
      .filter(({ attendance }) => attendance !== 'unknown')
      .map(({ stopId, attendance, people }) => {
        const count = people === null ? '' : ` ${people}${language === 'zh' ? '人' : ''}`
        return `${institutionOf(participant, stopId)}：${attendanceLabels[attendance][language]}${count}`
      })
      .join('；') || null,
}

export const eventGuestColumns: readonly Column<Participant>[] = [
  word('类别', 'Side', leadSideLabels, ({ guest }) => guest.side),
  text('单位名称', 'Organization', ({ guest }) => guest.organization.name, 30),
  text('专家', 'Expert', ({ guest }) => guest.expert?.name, 12),
  text('职称', 'Title', ({ guest }) => guest.expert?.title, 12),
  word('答复', 'State', guestStateLabels, ({ guest }) => guest.state),
  number('人数', 'People', ({ guest }) => guest.people),
  number('候补位次', 'Place on the waiting list', ({ guest }) => guest.waitingPlace),
  text(
    '参加站点',
    'Stops',
    (participant) =>
      participant.guest.stops.map(({ stopId }) => institutionOf(participant, stopId)).join('；'),
    30,
  ),
  checkedIn,
  ...contactColumns<Participant>(['enterprise', 'liaison', 'staff'], ({ guest }) => guest.contact),
  word('来源', 'Source', guestSourceLabels, ({ guest }) => guest.source),
  prose('备注', 'Note', ({ guest }) => guest.note),
]

export const eventGuests = exportList({
  address: 'events/:id/guests',
  title: { zh: '参会名单', en: 'Participants' },
  access: concerned,
  query: pageQuerySchema,
  inSnapshot: false,
  columns: eventGuestColumns,
  async page({ events, guests }, { actor, id }) {
    const [{ stops }, { items }] = await Promise.all([events.get(actor, id), guests.list(actor, id)])
    return onePage(items.map((guest) => ({ guest, stops })))
  },
  subject: async ({ events }, actor, id) => (await events.get(actor, id)).title,
})
