import { addDays, dayOf } from '@duijie/shared/days'
import { DomainError } from '../errors.ts'

const VALID_DAYS = 365

/** The last day on which a need that names none is valid. */
export const usualValidity = (now: Date) => addDays(dayOf(now), VALID_DAYS)

/** A need is valid until a day that is still to come. */
export function refusePast(validUntil: string | null | undefined, now: Date): void {
  if (!validUntil || validUntil >= dayOf(now)) return
  const detail = '有效期不能早于今天'
  throw new DomainError('validation_failed', detail, [{ pointer: '/validUntil', detail }])
}
