import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { diagnoses } from '@duijie/db/schema/diagnoses'
import type { DiagnosisCause } from '@duijie/shared/diagnoses'
import { sql } from 'drizzle-orm'

interface Raised {
  needId: string
  cause: DiagnosisCause
  note: string
  ownerId?: string | null
  at: Date
  by: string | null
}

/** Puts a need into the queue; where it waits there for the same cause already, the note is added to that. */
export async function raiseDiagnosis(
  tx: Database,
  { at, by, ownerId = null, ...raised }: Raised,
): Promise<void> {
  await tx
    .insert(diagnoses)
    .values({ id: randomUUID(), ...raised, ownerId, raisedAt: at, raisedBy: by })
    .onConflictDoUpdate({
      target: [diagnoses.needId, diagnoses.cause],
      targetWhere: sql`${diagnoses.clearedAt} is null`,
      set: {
        note: sql`left(concat_ws(E'\n', nullif(${diagnoses.note}, ''), nullif(excluded.note, '')), 4000)`,
        ownerId: sql`coalesce(excluded.owner_id, ${diagnoses.ownerId})`,
      },
    })
}
