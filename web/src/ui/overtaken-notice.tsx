import { Alert, Button } from 'antd'
import type { Latest } from '../lib/use-latest.ts'
import { useKeptTexts } from './kept-texts.ts'

/** Somebody else saved while something is typed here: theirs or mine. */
export function OvertakenNotice({ latest }: { latest: Latest<unknown> }) {
  const t = useKeptTexts()
  if (!latest.overtaken) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('conflictTitle')}
      description={t('overtaken')}
      action={
        <>
          <Button size="small" onClick={latest.takeTheirs}>
            {t('conflictTake')}
          </Button>{' '}
          <Button size="small" onClick={latest.keepMine}>
            {t('keepMine')}
          </Button>
        </>
      }
    />
  )
}
