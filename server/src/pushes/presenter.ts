import type { IssuedLink } from '@duijie/shared/links'
import type { Push, PushTeaser } from '@duijie/shared/pushes'
import { sideOfRecipient } from './recipients.ts'
import type { PushRow } from './repository.ts'

export function presentPush(
  { push, link, organizationName, createdBy, mailId, mailState }: PushRow,
  more: { teaser: PushTeaser; link: IssuedLink },
): Push {
  return {
    id: push.id,
    leadId: push.leadId,
    recipientKind: push.recipientKind,
    side: sideOfRecipient(push.recipientKind),
    recipientName: link.recipientName,
    organizationName: organizationName ?? '',
    channels: push.channels,
    note: push.note,
    ...more,
    mail: mailId === null || mailState === null ? null : { id: mailId, state: mailState },
    createdAt: push.createdAt.toISOString(),
    createdBy,
  }
}
