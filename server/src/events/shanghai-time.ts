import { chineseDayOfYear, chineseWeekday, dayOf, hourOf } from '@duijie/shared/days'

/** An instant as people in Shanghai write it: 5月14日周二 09:00. */
export function shanghaiTime(instant: Date): string {
  const day = dayOf(instant)
  return `${chineseDayOfYear(day)}${chineseWeekday(day)} ${hourOf(instant)}`
}
