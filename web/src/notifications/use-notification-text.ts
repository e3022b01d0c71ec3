import { guestStateSchema } from '@duijie/shared/event-guests'
import { guestStateLabels } from '@duijie/shared/event-labels'
import { type Label, leadAnswerLabels, leadSideLabels } from '@duijie/shared/labels'
import { leadAnswerSchema, leadSideSchema } from '@duijie/shared/leads'
import type { Notification, NotificationKind } from '@duijie/shared/notifications'
import { useLabel } from '../i18n/use-label.ts'
import { useNotificationTexts } from './texts.ts'

/** A notification as one sentence. */
export function useNotificationText(): (notification: Notification) => string {
  const t = useNotificationTexts()
  const label = useLabel()
  return ({ kind, values }) => {
    const side = leadSideSchema.safeParse(values.side).data
    const answer = answerLabel(kind, values.answer)
    return t(`kind.${kind}`, {
      title: '',
      ...values,
      ...(side && { side: label(leadSideLabels[side]) }),
      ...(answer && { answer: label(answer) }),
    })
  }
}

const meetingAnswers: Record<string, Label> = {
  accepted: { zh: '同意', en: 'accepted' },
  declined: { zh: '不同意', en: 'declined' },
}

/** The word for a coded answer, by what was answered. */
function answerLabel(kind: NotificationKind, code: string | undefined): Label | undefined {
  if (code === undefined) return undefined
  if (kind === 'meeting_answered') return meetingAnswers[code]
  if (kind === 'guest_answered') {
    const state = guestStateSchema.safeParse(code).data
    return state && guestStateLabels[state]
  }
  const answer = leadAnswerSchema.safeParse(code).data
  return answer && leadAnswerLabels[answer]
}
