import type { Notification } from '@duijie/shared/notifications'
import type { LinkProps } from '@tanstack/react-router'

type Place = Pick<LinkProps, 'to' | 'params' | 'search'>

/** Where the list is that a digest is about. */
const digestPlaces: Record<string, LinkProps['to']> = {
  need: '/needs',
  result: '/results',
  task: '/follow-ups',
}

/** Where a notification leads. */
export function placeOf({ subject, values }: Notification): Place {
  switch (subject.kind) {
    case 'lead':
      return { to: '/leads/$leadId', params: { leadId: subject.id } }
    case 'need':
      return { to: '/needs/$needId', params: { needId: subject.id } }
    case 'result':
      return { to: '/results/$resultId', params: { resultId: subject.id } }
    case 'proposal':
      return values.needId
        ? { to: '/needs/$needId/proposals', params: { needId: values.needId } }
        : { to: '/leads' }
    case 'agreement':
      return { to: '/agreements/$agreementId', params: { agreementId: subject.id } }
    case 'voucher':
      return { to: '/vouchers/$voucherId', params: { voucherId: subject.id } }
    case 'secondment':
      return { to: '/secondments/$secondmentId', params: { secondmentId: subject.id } }
    case 'secondment_offer':
      return { to: '/secondment-sides', search: { side: 'offers' } }
    case 'secondment_request':
      return { to: '/secondment-sides', search: { side: 'requests' } }
    case 'visit':
      return { to: '/visits/$visitId', params: { visitId: subject.id } }
    case 'hosted_event':
      return { to: '/events/$eventId', params: { eventId: subject.id } }
    case 'account':
      return { to: digestPlaces[values.about ?? ''] ?? '/notifications' }
    case 'follow_up':
      return { to: '/follow-ups' }
    default:
      return { to: '/notifications' }
  }
}
