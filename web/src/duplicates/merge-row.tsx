import type { Merge } from '@duijie/shared/merges'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './duplicates.module.css'
import { duplicateCommands, mergeChanges } from './queries.ts'
import { useDuplicateTexts } from './texts.ts'

export function MergeRow({ merge }: { merge: Merge }) {
  const t = useDuplicateTexts()
  const { minute } = useDay()
  const [asking, setAsking] = useState(false)
  const command = useCommand({
    send: (id: string, key) => duplicateCommands.undo(id, key),
    invalidates: () => mergeChanges,
    onDone() {
      notify(t('done.undo'))
      setAsking(false)
    },
  })
  const title = merge.survivor.title
  return (
    <article className={style.merge} aria-label={merge.merged.title}>
      <p>
        {merge.merged.title} →{' '}
        {merge.kind === 'needs' ? (
          <Link to="/needs/$needId" params={{ needId: merge.survivor.id }}>
            {title}
          </Link>
        ) : (
          <Link to="/results/$resultId" params={{ resultId: merge.survivor.id }}>
            {title}
          </Link>
        )}
      </p>
      <p className={style.aside}>
        {merge.merged.organization.name} ·{' '}
        {t('mergedBy', { name: merge.by ?? '', time: minute(merge.at), count: merge.moved })}
      </p>
      {merge.undoneAt ? (
        <Tag tone="neutral">{t('undone')}</Tag>
      ) : merge.undoObstacle ? (
        <p className={style.aside}>{t('notUndoable')}</p>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('undo')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('undoTitle', { title: merge.merged.title })}
        text={<p>{t('undoText')}</p>}
        confirmLabel={t('undo')}
        busy={command.isPending}
        error={command.error}
        onConfirm={() => command.mutate(merge.id)}
        onCancel={() => setAsking(false)}
      />
    </article>
  )
}
