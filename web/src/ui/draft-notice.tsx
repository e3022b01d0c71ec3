import { Alert, Button } from 'antd'
import type { Draft } from '../lib/use-draft.ts'
import { useKeptTexts } from './kept-texts.ts'
import { useDay } from './use-day.ts'

/** Above a form: a draft was restored (and may be thrown away), or cannot be kept. */
export function DraftNotice({ draft, onDiscard }: { draft: Draft<object>; onDiscard: () => void }) {
  const t = useKeptTexts()
  const { minute } = useDay()
  if (draft.atRisk) return <Alert type="warning" showIcon title={t('draftAtRisk')} />
  if (!draft.found) return null
  return (
    <Alert
      type="info"
      showIcon
      title={t('draftFound', { time: minute(draft.found.savedAt) })}
      action={
        <Button size="small" type="link" onClick={onDiscard}>
          {t('draftDiscard')}
        </Button>
      }
    />
  )
}
