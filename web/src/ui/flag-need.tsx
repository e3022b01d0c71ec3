import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { diagnosisChanges, diagnosisCommands, diagnosisQueries } from '../lib/diagnoses.ts'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from './button-link.ts'
import { useFlagTexts } from './flag-texts.ts'
import { notify } from './notify.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** For staff: sets a need down for a second diagnosis, or leads to where it waits for one. */
export function FlagNeed({ needId }: { needId: string }) {
  const t = useFlagTexts()
  const [asking, setAsking] = useState(false)
  const { data } = useQuery(diagnosisQueries.ofNeed(needId))
  const flag = useCommand({
    send: (note: string, key) => diagnosisCommands.flag(needId, note, key),
    invalidates: () => [...diagnosisChanges, ['needs']],
    onDone() {
      notify(t('flagged'))
      setAsking(false)
    },
  })
  if (data && data.items.length > 0) {
    return (
      <Link to="/diagnoses" className={buttonClass.plain}>
        {t('waiting')}
      </Link>
    )
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('flag')}</Button>
      <ReasonDialog
        open={asking}
        title={t('flagTitle')}
        text={<p>{t('flagText')}</p>}
        confirmLabel={t('flag')}
        label={t('note')}
        placeholder={t('notePlaceholder')}
        usual={[t('usualTargets'), t('usualProblem'), t('usualReach')]}
        busy={flag.isPending}
        error={flag.error}
        onConfirm={(note) => flag.mutate(note)}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
