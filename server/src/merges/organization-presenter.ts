import type { OrganizationMerge } from '@duijie/shared/organization-merges'
import { organizationReferenceSchema } from '@duijie/shared/organizations'
import type { OrganizationMergeRow } from './organization-rows.ts'

export function presentOrganizationMerge(row: OrganizationMergeRow): OrganizationMerge {
  const { merge, by } = row
  return {
    id: merge.id,
    survivor: organizationReferenceSchema.parse(merge.survivorBefore),
    merged: organizationReferenceSchema.parse(merge.mergedBefore),
    moved: merge.moved.filter(({ gaveWay }) => !gaveWay).length,
    at: merge.at.toISOString(),
    by,
    undoneAt: merge.undoneAt?.toISOString() ?? null,
    undoObstacle: undoObstacle(row),
  }
}

export function undoObstacle({ merge, survivorVersion }: OrganizationMergeRow): string | null {
  if (merge.undoneAt) return '已撤销'
  return survivorVersion === merge.survivorVersion
    ? null
    : '合并后资料又有改动，不能自动撤销；合并前的两份资料都留有记录'
}
