import { type HostedEventInput, hostedEventInputSchema } from '@duijie/shared/hosted-events'
import type { z } from 'zod'

/** What staff send to make an event of stops, each an institution from an hour of a day to another. */
export function eventOf(
  stops: readonly { institutionId: string; startsAt: string; endsAt: string; room?: string }[],
  values: Partial<z.input<typeof hostedEventInputSchema>> = {},
): HostedEventInput {
  return hostedEventInputSchema.parse({ title: '走进高校对接活动', direction: 'outbound', ...values, stops })
}

/** An instant on the clock of Shanghai, such as `2026-05-14 09:00`. */
export const shanghai = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString()
