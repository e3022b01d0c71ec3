import {
  needStageLabels,
  needStatusLabels,
  resultStageLabels,
  resultStatusLabels,
} from '@duijie/shared/labels'
import type { NeedStage, NeedStatus, ResultStage, ResultStatus } from '@duijie/shared/stages'
import { useLabel } from '../i18n/use-label.ts'
import { Tag, type Tone } from './tag.tsx'

const needTones: Record<NeedStage, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  refined: 'info',
  confirmed: 'info',
  published: 'accent',
  matching: 'accent',
  intent: 'success',
  signed: 'success',
  resolved: 'success',
}
const resultTones: Record<ResultStage, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  published: 'accent',
}

/** A need's stage, or its status instead where that says more (on hold, expired, withdrawn). */
export function NeedStageTag({ stage, status }: { stage: NeedStage; status: NeedStatus }) {
  const label = useLabel()
  if (status !== 'active') return <Tag>{label(needStatusLabels[status])}</Tag>
  return <Tag tone={needTones[stage]}>{label(needStageLabels[stage])}</Tag>
}

export function ResultStageTag({ stage, status }: { stage: ResultStage; status: ResultStatus }) {
  const label = useLabel()
  if (status === 'licensed') return <Tag tone="success">{label(resultStatusLabels.licensed)}</Tag>
  if (status === 'withdrawn') return <Tag>{label(resultStatusLabels.withdrawn)}</Tag>
  return <Tag tone={resultTones[stage]}>{label(resultStageLabels[stage])}</Tag>
}
