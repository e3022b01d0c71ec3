import { eventDirectionLabels } from '@duijie/shared/event-labels'
import type { EventDirection } from '@duijie/shared/event-queries'
import { useQuery } from '@tanstack/react-query'
import { useLabel } from '../i18n/use-label.ts'
import { followUpQueries } from '../lib/follow-ups.ts'
import type { EventValues, SessionValues, StopValues } from './event-values.ts'
import { useEventFormTexts } from './form-texts.ts'

type TextKey = Parameters<ReturnType<typeof useEventFormTexts>>[0]

const names: Partial<Record<keyof EventValues, TextKey>> = {
  budgetWan: 'budget',
  open: 'registration',
  ownerId: 'owner',
}

/** Names of the form's fields, and their values in words, for settling a conflict. */
export function useEventValueWords() {
  const t = useEventFormTexts()
  const label = useLabel()
  const owners = useQuery(followUpQueries.owners()).data?.items ?? []
  return {
    labelOf: (field: keyof EventValues) => t(names[field] ?? (field as TextKey)),
    show(field: keyof EventValues, value: unknown): string {
      if (value === null || value === undefined) return ''
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      if (field === 'direction') return label(eventDirectionLabels[value as EventDirection])
      if (field === 'ownerId') return owners.find(({ id }) => id === value)?.name ?? ''
      if (field === 'stops') {
        return (value as StopValues[])
          .map(({ day, from, to, room }) => [day, `${from}–${to}`, room].filter(Boolean).join(' '))
          .join('；')
      }
      if (field === 'sessions') {
        return (value as SessionValues[])
          .map(({ day, from, to, title }) => [day, `${from}–${to}`, title].filter(Boolean).join(' '))
          .join('；')
      }
      return String(value)
    },
  }
}
