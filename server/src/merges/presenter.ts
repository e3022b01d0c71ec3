import type { Merge } from '@duijie/shared/merges'
import { organizationReferenceSchema } from '@duijie/shared/organizations'
import { z } from 'zod'
import type { MergeRow } from './repository.ts'

const sideSchema = z.object({ title: z.string(), organization: organizationReferenceSchema })

export function presentMerge(row: MergeRow): Merge {
  const { merge, by } = row
  const survivor = sideSchema.parse(merge.survivorBefore)
  const merged = sideSchema.parse(merge.mergedBefore)
  return {
    id: merge.id,
    kind: merge.kind,
    survivor: { id: merge.survivorId, title: survivor.title },
    merged: { id: merge.mergedId, ...merged },
    moved: merge.moved.filter(({ gaveWay }) => !gaveWay).length,
    at: merge.at.toISOString(),
    by,
    undoneAt: merge.undoneAt?.toISOString() ?? null,
    undoObstacle: undoObstacle(row),
  }
}

export function undoObstacle({ merge, survivorVersion }: MergeRow): string | null {
  if (merge.undoneAt) return '已撤销'
  return survivorVersion === merge.survivorVersion
    ? null
    : '合并后内容又有改动，不能自动撤销；合并前的两份内容都留有记录'
}
