import { leadAnswerLabels, leadSideLabels } from '@duijie/shared/labels'
import { leadAnswerSchema, leadSideSchema } from '@duijie/shared/leads'
import type { Notification } from '@duijie/shared/notifications'
import { useLabel } from '../i18n/use-label.ts'
import { useNotificationTexts } from './texts.ts'

/** A notification as one sentence. */
export function useNotificationText(): (notification: Notification) => string {
  const t = useNotificationTexts()
  const label = useLabel()
  return ({ kind, values }) => {
    const side = leadSideSchema.safeParse(values.side).data
    const answer = leadAnswerSchema.safeParse(values.answer).data
    return t(`kind.${kind}`, {
      title: '',
      ...values,
      ...(side && { side: label(leadSideLabels[side]) }),
      ...(answer && { answer: label(leadAnswerLabels[answer]) }),
    })
  }
}
