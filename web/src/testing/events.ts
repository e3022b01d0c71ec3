import type { OpenedEventInvitation } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { uuid } from './records.ts'

const AT = '2026-11-01T02:00:00.000Z'

export function anEvent(changes: Partial<HostedEvent> = {}): HostedEvent {
  const hours = { startsAt: '2027-05-14T01:00:00.000Z', endsAt: '2027-05-14T09:00:00.000Z' }
  return {
    id: uuid(50),
    title: '走进江东理工大学',
    direction: 'outbound',
    series: '双百双行',
    place: '',
    host: '',
    introduction: '',
    stage: 'inviting',
    stageReason: '',
    newDay: false,
    ...hours,
    registration: 'closed',
    registrationEndsAt: null,
    capacity: 20,
    seatsTaken: 2,
    stops: [
      {
        id: uuid(51),
        institution: { id: uuid(11), kind: 'institution', name: '江东理工大学' },
        ...hours,
        room: '图书馆报告厅',
        note: null,
        attendance: null,
      },
    ],
    sessions: [],
    owner: null,
    budgetFen: null,
    note: null,
    ownGuestId: null,
    permissions: { edit: false, moves: [] },
    version: 2,
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  }
}

export function anInvitation(changes: Partial<OpenedEventInvitation> = {}): OpenedEventInvitation {
  const { id, title, stage, stageReason, newDay, startsAt, endsAt, place, host, introduction } = anEvent()
  return {
    event: { id, title, stage, stageReason, newDay, startsAt, endsAt, place, host, introduction, stops: [] },
    recipient: '王敏',
    organization: '青禾新材料',
    state: 'invited',
    people: 1,
    waitingPlace: null,
    answerable: true,
    bureau: '兴安区科技局',
    ...changes,
  }
}
