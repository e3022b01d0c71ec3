import type { IssuedLink } from '@duijie/shared/links'
import type { Push, PushTeaser } from '@duijie/shared/pushes'
import { smsParts } from '@duijie/shared/sms'
import { sideOfRecipient } from './recipients.ts'
import type { PushRow } from './repository.ts'

export function presentPush(
  { push, link, organizationName, createdBy, mailId, mailState, smsId, smsState, smsText }: PushRow,
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
    sms:
      smsId === null || smsState === null || smsText === null
        ? null
        : { id: smsId, state: smsState, parts: smsParts(smsText) },
    createdAt: push.createdAt.toISOString(),
    createdBy,
  }
}
