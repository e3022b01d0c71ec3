import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { AccountActor } from '../access/actor.ts'
import { invalid } from '../errors.ts'
import { townshipOn } from './township-on.ts'

/** A day that is told of must have come. */
export function refuseFuture(day: string | null | undefined, now: Date, pointer: string): void {
  if (day && day > dayOf(now)) throw invalid(pointer, '日期不能晚于今天')
}

export function refuseDisorder(startTime: string | null, endTime: string | null): void {
  if (startTime !== null && endTime !== null && startTime >= endTime) {
    throw invalid('/endTime', '结束时间应晚于开始时间')
  }
}

/** The township that a visit counts to; an officer visits those that belong to its own on that day. */
export async function countsTo(
  db: Database,
  actor: AccountActor,
  enterpriseId: string,
  day: string,
  pointer: string,
): Promise<string | null> {
  const townshipId = await townshipOn(db, enterpriseId, day)
  if (actor.role === 'township' && townshipId !== actor.townshipId) {
    throw invalid(pointer, '企业在这一天不属于本乡镇（街道）或园区')
  }
  return townshipId
}
