import { addDays, dayOf } from '@duijie/shared/days'
import type { EventFilters } from './event-filters.ts'
import { monthAfter } from './months.ts'
import { daysOfWeek } from './week-days.ts'

/** What the page shows: those to come, those past, or those of the week, month or year of its calendar. */
export function exportedEvents({ stage, direction, view, month, day }: EventFilters) {
  const today = dayOf(new Date())
  const shown = month ?? today.slice(0, 7)
  const week = daysOfWeek(day ?? today)
  const days = {
    coming: { from: today, sort: 'soonest' },
    past: { to: today, sort: 'latest' },
    week: { from: week[0], to: week.at(-1) },
    month: { from: `${shown}-01`, to: addDays(`${monthAfter(shown, 1)}-01`, -1) },
    year: { from: `${shown.slice(0, 4)}-01-01`, to: `${shown.slice(0, 4)}-12-31` },
  }
  return { stage, direction, ...days[view ?? 'coming'] }
}
