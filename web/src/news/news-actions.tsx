import type { NewsItem } from '@duijie/shared/news'
import { Link, useNavigate } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { buttonClass } from '../ui/button-link.ts'
import { notify } from '../ui/notify.ts'
import { type RecordAction, RecordActions, type RecordMove } from '../ui/record-actions.tsx'
import { useRecordTexts } from '../ui/record-texts.ts'
import { newsActionLabels } from './news-labels.ts'
import { newsChanges, newsCommands, newsListChanges } from './queries.ts'
import { useNewsTexts } from './texts.ts'

type Move = keyof typeof newsActionLabels | 'delete'

const asks: Record<Move, Pick<RecordAction, 'ask' | 'look'>> = {
  publish: { ask: 'confirm', look: 'primary' },
  withdraw: { ask: 'reason', look: 'danger' },
  delete: { ask: 'confirm', look: 'danger' },
}

export function NewsActions({ item }: { item: NewsItem }) {
  const t = useNewsTexts()
  const words = useRecordTexts()
  const label = useLabel()
  const navigate = useNavigate()
  const move = useCommand<RecordMove, unknown>({
    send: (asked, key) =>
      asked.action === 'delete'
        ? newsCommands.remove(item.id, item.version, key)
        : newsCommands.move(item.id, item.version, asked, key),
    invalidates: (_, { action }) => (action === 'delete' ? newsListChanges : newsChanges),
    onFailed: useRefreshOnConflict(newsChanges),
    onDone(_, { action }) {
      notify(t(`done.${action as Move}`))
      if (action === 'delete') void navigate({ to: '/news', replace: true })
    },
  })
  const actions = (Object.keys(asks) as Move[])
    .filter((name) => item.permissions.actions.includes(name))
    .map((name) => ({
      name,
      label: name === 'delete' ? t('delete') : label(newsActionLabels[name]),
      title: t(`ask.${name}`),
      text: t(`askText.${name}`),
      ...asks[name],
    }))
  return (
    <RecordActions
      actions={actions}
      busy={move.isPending}
      error={move.error}
      onOpen={move.reset}
      run={(asked) => move.mutateAsync(asked)}
      links={
        item.permissions.edit && (
          <Link to="/news/$newsId/edit" params={{ newsId: item.id }} className={buttonClass.plain}>
            {words('edit')}
          </Link>
        )
      }
    />
  )
}
