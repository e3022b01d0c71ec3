import type { Diagnosis } from '@duijie/shared/diagnoses'
import { diagnosisChanges, diagnosisCommands } from '../lib/diagnoses.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { notify } from '../ui/notify.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useDiagnosisTexts } from './texts.ts'

interface ClearDiagnosisProps {
  diagnosis: Diagnosis
  onClose: () => void
}

/** Closes a diagnosis with what came of it; stands beside the queue, which somebody else may take it from meanwhile. */
export function ClearDiagnosis({ diagnosis: { id, needTitle: title }, onClose }: ClearDiagnosisProps) {
  const t = useDiagnosisTexts()
  const clear = useCommand({
    send: (outcome: string, key) => diagnosisCommands.clear(id, outcome, key),
    invalidates: () => [...diagnosisChanges, ['needs']],
    onFailed: useRefreshOnConflict(diagnosisChanges),
    onDone() {
      notify(t('cleared', { title }))
      onClose()
    },
  })
  return (
    <ReasonDialog
      open
      title={t('clearTitle', { title })}
      text={<p>{t('clearText')}</p>}
      label={t('outcome')}
      placeholder={t('outcomePlaceholder')}
      confirmLabel={t('clear')}
      usual={[t('usual.phone'), t('usual.visit'), t('usual.asIs')]}
      busy={clear.isPending}
      error={clear.error}
      onConfirm={(outcome) => clear.mutate(outcome)}
      onCancel={onClose}
    />
  )
}
