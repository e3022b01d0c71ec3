import { addDays, dayOf } from '@duijie/shared/days'
import { IMPORT_KEPT_DAYS, type Import, type ImportRow, type ImportSummary } from '@duijie/shared/imports'
import type { FoundImport } from './repository.ts'
import type { countRows, RowOutcomes, StoredRow } from './row-repository.ts'

export function presentSummary(
  { record, uploader }: FoundImport,
  outcomes: RowOutcomes | undefined,
): ImportSummary {
  const { id, kind, stage, fileName, size, failure, createdAt, finishedAt } = record
  return {
    id,
    kind,
    stage,
    fileName,
    size,
    failure,
    outcomes: stage === 'imported' ? (outcomes ?? { created: 0, updated: 0, skipped: 0, rejected: 0 }) : null,
    uploadedBy: uploader,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}

export function presentImport(
  found: FoundImport,
  beside: {
    counts: Awaited<ReturnType<typeof countRows>>
    outcomes: RowOutcomes | undefined
    sameFile: Import['sameFile']
  },
): Import {
  const { record } = found
  const { counts, outcomes, sameFile } = beside
  const { sheets, mapping, mappingRemembered, notes, remarks, createOrganizations, done, version } = record
  return {
    ...presentSummary(found, outcomes),
    sheets,
    mapping,
    mappingRemembered,
    notes,
    remarks,
    createOrganizations,
    counts,
    progress: { done, total: counts.new + counts.update },
    sameFile,
    keptUntil:
      record.finishedAt && record.cleanedAt === null
        ? addDays(dayOf(record.finishedAt), IMPORT_KEPT_DAYS)
        : null,
    version,
  }
}

export function presentRow({ row, rejected }: { row: StoredRow; rejected: boolean }): ImportRow {
  const { importId: _, draft: _d, faulty: _f, identity: _i, ...shown } = row
  return { ...shown, rejected }
}
