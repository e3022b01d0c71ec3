import type { NewsStage } from '@duijie/shared/news-queries'
import { useLabel } from '../i18n/use-label.ts'
import { Tag, type Tone } from '../ui/tag.tsx'
import { newsStageLabels } from './news-labels.ts'

const tones: Record<NewsStage, Tone> = { draft: 'neutral', published: 'success', withdrawn: 'warning' }

export function NewsStageTag({ stage }: { stage: NewsStage }) {
  const label = useLabel()
  return <Tag tone={tones[stage]}>{label(newsStageLabels[stage])}</Tag>
}
