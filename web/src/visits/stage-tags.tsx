import { visitProblemStageLabels, visitStageLabels } from '@duijie/shared/visit-labels'
import type { VisitProblemStage, VisitStage } from '@duijie/shared/visit-stages'
import { useLabel } from '../i18n/use-label.ts'
import { Tag, type Tone } from '../ui/tag.tsx'

const tones: Record<VisitStage, Tone> = { planned: 'info', done: 'success', cancelled: 'neutral' }
const problemTones: Record<VisitProblemStage, Tone> = {
  heard: 'warning',
  need_made: 'accent',
  handed_on: 'info',
  done: 'info',
  called_back: 'success',
  dropped: 'neutral',
}

export function VisitStageTag({ stage }: { stage: VisitStage }) {
  const label = useLabel()
  return <Tag tone={tones[stage]}>{label(visitStageLabels[stage])}</Tag>
}

export function ProblemStageTag({ stage }: { stage: VisitProblemStage }) {
  const label = useLabel()
  return <Tag tone={problemTones[stage]}>{label(visitProblemStageLabels[stage])}</Tag>
}
