import type { Diagnosis } from '@duijie/shared/diagnoses'
import { Button } from 'antd'
import { useState } from 'react'
import { diagnosisChanges, diagnosisCommands } from '../lib/diagnoses.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { notify } from '../ui/notify.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useDiagnosisTexts } from './texts.ts'

/** Closes a diagnosis with what came of it. */
export function ClearDiagnosis({ diagnosis: { id, needTitle: title } }: { diagnosis: Diagnosis }) {
  const t = useDiagnosisTexts()
  const [asking, setAsking] = useState(false)
  const clear = useCommand({
    send: (outcome: string, key) => diagnosisCommands.clear(id, outcome, key),
    invalidates: () => [...diagnosisChanges, ['needs']],
    onFailed: useRefreshOnConflict(diagnosisChanges),
    onDone() {
      notify(t('cleared', { title }))
      setAsking(false)
    },
  })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('clear')}</Button>
      <ReasonDialog
        open={asking}
        title={t('clearTitle', { title })}
        text={<p>{t('clearText')}</p>}
        label={t('outcome')}
        placeholder={t('outcomePlaceholder')}
        confirmLabel={t('clear')}
        usual={[t('usual.phone'), t('usual.visit'), t('usual.asIs')]}
        busy={clear.isPending}
        error={clear.error}
        onConfirm={(outcome) => clear.mutate(outcome)}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
