import { Alert, Button } from 'antd'
import type { Latest } from '../lib/use-latest.ts'
import { FailureAlert } from './failure-alert.tsx'
import { useKeptTexts } from './kept-texts.ts'

interface OvertakenNoticeProps {
  latest: Latest<unknown>
  /** the saving of the form */
  save: { error: unknown; reset: () => void }
}

/** Somebody else saved while something is typed here: theirs or mine. Else what the last saving failed of. */
export function OvertakenNotice({ latest, save }: OvertakenNoticeProps) {
  const t = useKeptTexts()
  // where the latest could not be read either, the failure is what there is to tell
  if (!latest.overtaken) return <FailureAlert error={save.error} />
  function settle(how: () => void) {
    save.reset()
    how()
  }
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('conflictTitle')}
      description={t('overtaken')}
      action={
        <>
          <Button size="small" onClick={() => settle(latest.takeTheirs)}>
            {t('conflictTake')}
          </Button>{' '}
          <Button size="small" onClick={() => settle(latest.keepMine)}>
            {t('keepMine')}
          </Button>
        </>
      }
    />
  )
}
