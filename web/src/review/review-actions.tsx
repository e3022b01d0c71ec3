import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FlagNeed } from '../ui/flag-need.tsx'
import { notify } from '../ui/notify.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { type Decision, reviewCommands } from './queries.ts'
import style from './review.module.css'
import { missingFor, type ReviewItem } from './review-item.ts'
import { type ReviewTextKey, useReviewTexts } from './texts.ts'

const usual: Record<ReviewItem['kind'], readonly ReviewTextKey[]> = {
  needs: ['usualFigures', 'usualProblem', 'usualContact', 'usualField'],
  results: ['usualSummary', 'usualTrl', 'usualContact', 'usualField'],
}

export function ReviewActions({ item, onDecided }: { item: ReviewItem; onDecided: () => void }) {
  const t = useReviewTexts()
  const [returning, setReturning] = useState(false)
  const { kind, record } = item
  const { id, title, version, permissions } = record
  const decide = useCommand({
    send: (decision: Decision, key) => reviewCommands.decide(decision, key),
    invalidates: () => [[kind], ['search', kind]],
    onDone(_, { action }) {
      notify(t(action === 'publish' ? 'published' : 'returned', { title }))
      setReturning(false)
      onDecided()
    },
  })
  const mayPublish = permissions.actions.includes('publish')
  const mayReturn = permissions.actions.includes('return')
  return (
    <div className={style.actions}>
      {!returning && <FailureAlert error={decide.error} />}
      <div className={style.buttons}>
        {mayPublish && (
          <Button
            type="primary"
            disabled={missingFor(item).length > 0}
            loading={decide.isPending && !returning}
            onClick={() => decide.mutate({ kind, id, version, action: 'publish' })}
          >
            {t('publish')}
          </Button>
        )}
        {mayReturn && <Button onClick={() => setReturning(true)}>{t('return')}</Button>}
        {kind === 'needs' && <FlagNeed needId={id} />}
        {kind === 'needs' ? (
          <Link to="/needs/$needId" params={{ needId: id }}>
            {t('open')}
          </Link>
        ) : (
          <Link to="/results/$resultId" params={{ resultId: id }}>
            {t('open')}
          </Link>
        )}
      </div>
      <ReasonDialog
        open={returning}
        title={t('returnTitle', { title })}
        confirmLabel={t('return')}
        usual={usual[kind].map((key) => t(key))}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={(reason) => decide.mutate({ kind, id, version, action: 'return', reason })}
        onCancel={() => setReturning(false)}
      />
    </div>
  )
}
