import type { Database } from '@duijie/db/client'
import { townships } from '@duijie/db/schema/townships'
import { eq } from 'drizzle-orm'
import { DomainError } from '../errors.ts'

export async function townshipExists(db: Database, id: string): Promise<boolean> {
  return (await db.$count(townships, eq(townships.id, id))) > 0
}

/** Refuses a township that does not exist; none is fine. */
export async function refuseUnknownTownship(
  db: Database,
  id: string | null | undefined,
  pointer: string,
): Promise<void> {
  if (!id || (await townshipExists(db, id))) return
  throw new DomainError('validation_failed', '没有这个乡镇或园区', [
    { pointer, detail: '没有这个乡镇或园区' },
  ])
}
