import type { MatchFit, MatchFitKind } from '@duijie/shared/match-fits'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { useDay } from '../ui/use-day.ts'
import { FigureList } from './figure-list.tsx'
import { matchFitChanges, matchFitCommands } from './queries.ts'
import { useMatchFitTexts } from './texts.ts'

/** Asks before matching goes by another fit. */
export function ActivateDialog({ fit, onClose }: { fit: MatchFit; onClose: () => void }) {
  const t = useMatchFitTexts()
  const { dayOfInstant } = useDay()
  const command = useCommand({
    send: (id: string, key) => matchFitCommands.activate(id, key),
    invalidates: () => matchFitChanges,
    onDone() {
      notify(t('activateDone'))
      onClose()
    },
    onFailed: useRefreshOnConflict(matchFitChanges),
  })
  return (
    <ConfirmDialog
      open
      title={t('activateTitle', { day: dayOfInstant(fit.createdAt) })}
      text={
        <>
          <p>{t(`reason.${fit.reason}`)}</p>
          <FigureList figures={fit.figures} />
          <p>{t('switchText')}</p>
        </>
      }
      confirmLabel={t('activate')}
      danger={fit.state === 'rejected'}
      busy={command.isPending}
      error={command.error}
      onConfirm={() => command.mutate(fit.id)}
      onCancel={onClose}
    />
  )
}

/** Asks before matching goes by what the product ships with again. */
export function RestoreDialog({ kind, onClose }: { kind: MatchFitKind; onClose: () => void }) {
  const t = useMatchFitTexts()
  const command = useCommand({
    send: (of: MatchFitKind, key) => matchFitCommands.restoreShipped(of, key),
    invalidates: () => matchFitChanges,
    onDone() {
      notify(t('restoreDone'))
      onClose()
    },
    onFailed: useRefreshOnConflict(matchFitChanges),
  })
  return (
    <ConfirmDialog
      open
      title={t('restoreTitle', { kind: t(`kind.${kind}`) })}
      text={<p>{t('restoreText')}</p>}
      confirmLabel={t('restore')}
      busy={command.isPending}
      error={command.error}
      onConfirm={() => command.mutate(kind)}
      onCancel={onClose}
    />
  )
}
