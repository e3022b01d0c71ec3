import type { MatchFitOverview } from '@duijie/shared/match-fits'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { type Learning, learningChanges, matchFitChanges, matchFitCommands } from './queries.ts'
import { useMatchFitTexts } from './texts.ts'

interface LearnNowProps {
  kinds: MatchFitOverview['kinds']
  learning: Learning
}

/** The way to learn without waiting for the night, where there is enough to learn from. */
export function LearnNow({ kinds, learning }: LearnNowProps) {
  const t = useMatchFitTexts()
  const [asking, setAsking] = useState(false)
  const changes = [...learningChanges, ...matchFitChanges]
  const run = useCommand({
    send: (_now: 'now', key) => matchFitCommands.run(key),
    invalidates: () => changes,
    onDone() {
      notify(t('runDone'))
      setAsking(false)
    },
    onFailed: useRefreshOnConflict(matchFitChanges),
  })
  const enough = kinds.some(({ progress }) =>
    progress.every(({ requirement, have, need }) => requirement.startsWith('new_') || have >= need),
  )
  return (
    <>
      <Button
        type="primary"
        disabled={!enough || learning !== 'idle'}
        loading={learning === 'running'}
        onClick={() => setAsking(true)}
      >
        {t(learning === 'idle' ? 'run' : `learning.${learning}`)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('runTitle')}
        text={<p>{t('runText')}</p>}
        confirmLabel={t('run')}
        busy={run.isPending}
        error={run.error}
        onConfirm={() => run.mutate('now')}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
