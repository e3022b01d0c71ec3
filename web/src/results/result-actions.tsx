import type { ResearchResult } from '@duijie/shared/results'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { buttonClass } from '../ui/button-link.ts'
import { notify } from '../ui/notify.ts'
import { RecordActions, type RecordMove } from '../ui/record-actions.tsx'
import { useRecordTexts } from '../ui/record-texts.ts'
import { resultChanges, resultCommands, resultListChanges } from './queries.ts'
import { useResultMoves } from './result-moves.ts'
import { useResultTexts } from './texts.ts'

type DoneKey = Parameters<ReturnType<typeof useResultTexts>>[0]

/** The buttons of a result's page: exactly what the API says the reader may do now. */
export function ResultActions({ result }: { result: ResearchResult }) {
  const t = useResultTexts()
  const words = useRecordTexts()
  const navigate = useNavigate()
  const actions = useResultMoves(result)
  const move = useCommand<RecordMove & { version: number }, unknown>({
    send: ({ version, ...asked }, key) =>
      asked.action === 'delete'
        ? resultCommands.remove(result.id, key)
        : resultCommands.move(result.id, version, asked, key),
    invalidates: (_, { action }) => (action === 'delete' ? resultListChanges : resultChanges),
    onFailed: useRefreshOnConflict(resultChanges),
    onDone(_, { action }) {
      notify(t(`done.${action}` as DoneKey))
      if (action === 'delete') void navigate({ to: '/my/results', replace: true })
    },
  })
  return (
    <RecordActions
      actions={actions}
      busy={move.isPending}
      error={move.error}
      onOpen={move.reset}
      run={(asked) => move.mutateAsync({ ...asked, version: result.version })}
      links={
        result.permissions.edit && (
          <Link
            to="/results/$resultId/edit"
            params={{ resultId: result.id }}
            className={result.stage === 'returned' ? buttonClass.primary : buttonClass.plain}
          >
            {words('edit')}
          </Link>
        )
      }
    />
  )
}
