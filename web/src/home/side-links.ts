import type { HomeTask } from '@duijie/shared/homes'
import type { LinkProps } from '@tanstack/react-router'
import { placeOf } from './task-links.ts'

type Place = Pick<LinkProps, 'to' | 'params' | 'search'>

/** Where a task of somebody's own side is done: at the record that it is about, else in its list. */
export function sidePlaceOf(task: HomeTask): Place {
  const { kind, subject } = task
  if (subject) {
    const { id } = subject
    if (kind === 'open_proposals') return { to: '/needs/$needId/proposals', params: { needId: id } }
    if (kind === 'unread_threads') return { to: '/leads/$leadId', params: { leadId: id } }
    if (kind === 'invitations') return { to: '/events/$eventId', params: { eventId: id } }
    return { to: '/events/$eventId/meetings', params: { eventId: id } }
  }
  return placeOf(task)
}
