import { addDays } from '@duijie/shared/days'

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The day itself, or the Monday after it. */
export function workingDay(day: string): string {
  let found = day
  while (isWeekend(found)) found = addDays(found, 1)
  return found
}

/** So many visits a day, from the first day on, on working days. */
export function spreadDays(count: number, firstDay: string, perDay: number): string[] {
  const days: string[] = []
  let day = workingDay(firstDay)
  for (let at = 0; at < count; at++) {
    if (at > 0 && at % perDay === 0) day = workingDay(addDays(day, 1))
    days.push(day)
  }
  return days
}
