import type { NeedFull } from '@duijie/shared/needs'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { FlagNeed } from '../ui/flag-need.tsx'
import { notify } from '../ui/notify.ts'
import { RecordActions, type RecordMove } from '../ui/record-actions.tsx'
import { useRecordTexts } from '../ui/record-texts.ts'
import { isOpen, useNeedMoves } from './need-moves.ts'
import { needChanges, needCommands, needListChanges } from './queries.ts'
import { useNeedTexts } from './texts.ts'

type DoneKey = Parameters<ReturnType<typeof useNeedTexts>>[0]

/** The buttons of a need's page: exactly what the API says the reader may do now. */
export function NeedActions({ need }: { need: NeedFull }) {
  const t = useNeedTexts()
  const words = useRecordTexts()
  const navigate = useNavigate()
  const actions = useNeedMoves(need)
  const move = useCommand<RecordMove & { version: number }, unknown>({
    send: ({ version, ...asked }, key) =>
      asked.action === 'delete'
        ? needCommands.remove(need.id, key)
        : needCommands.move(need.id, version, asked, key),
    invalidates: (_, { action }) => (action === 'delete' ? needListChanges : needChanges),
    onFailed: useRefreshOnConflict(needChanges),
    onDone(_, { action }) {
      notify(t(`done.${action}` as DoneKey))
      if (action === 'delete') void navigate({ to: '/my/needs', replace: true })
    },
  })
  const params = { needId: need.id }
  const role = useAccount()?.role
  const open = isOpen(need)
  return (
    <RecordActions
      actions={actions}
      busy={move.isPending}
      error={move.error}
      onOpen={move.reset}
      run={(asked) => move.mutateAsync({ ...asked, version: need.version })}
      links={
        <>
          {need.permissions.actions.includes('refine') && (
            <Link to="/needs/$needId/refine" params={params} className={buttonClass.plain}>
              {t('refine')}
            </Link>
          )}
          {role === 'staff' && <FlagNeed needId={need.id} />}
          {role === 'liaison' && open && (
            <Link to="/needs/$needId/offer" params={params} className={buttonClass.primary}>
              {t('offer')}
            </Link>
          )}
          {role && role !== 'admin' && need.publishedAt && (
            <Link to="/needs/$needId/proposals" params={params} className={buttonClass.plain}>
              {t('proposals')}
            </Link>
          )}
          {need.permissions.edit && (
            <Link
              to="/needs/$needId/edit"
              params={params}
              className={need.stage === 'returned' ? buttonClass.primary : buttonClass.plain}
            >
              {words('edit')}
            </Link>
          )}
        </>
      }
    />
  )
}
