import type { RecordKind } from '@duijie/shared/duplicate-queries'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import { needStages } from '@duijie/shared/stages'

/** Two records as far as it matters for making them one. */
interface Side {
  organization: { id: string } | null
  stage: NeedFull['stage'] | ResearchResult['stage']
  status: NeedFull['status'] | ResearchResult['status']
}

const isDraft = (kind: RecordKind, { stage, source }: Side & { source?: NeedFull['source'] }) =>
  stage === 'draft' || (kind === 'needs' && stage === 'returned' && source === 'self_posted')

/** Why two records cannot be merged, whichever stays; null where they can. */
export function mergeObstacle({
  kind,
  one,
  other,
}: {
  kind: RecordKind
  one: Side
  other: Side
}): string | null {
  if (one.organization?.id !== other.organization?.id) {
    return kind === 'needs'
      ? '两条需求属于不同企业，各自保留；可以标为“互相关联”'
      : '两项成果属于不同院校，各自保留；联合成果可以标为“互相关联”'
  }
  if (isDraft(kind, one) || isDraft(kind, other)) return '草稿和退回待改的内容由填报人处理，提交后才能合并'
  return null
}

const stages: readonly string[] = needStages
/** The stages of a result are among those of a need, in the same order. */
const order = (stage: Side['stage']) => stages.indexOf(stage)

/** Why this one of the two cannot be the one that stays; null where it can. */
export function survivalObstacle(survivor: Side, merged: Side): string | null {
  if (order(survivor.stage) < order(merged.stage)) return '请保留进展更远的一条'
  if (survivor.status !== 'active' && merged.status === 'active') return '请保留仍然有效的一条'
  return null
}
