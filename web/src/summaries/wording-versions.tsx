import type { SummaryWording, SummaryWordingVersion } from '@duijie/shared/summaries'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { summaryCommands, summaryKeys, summaryQueries } from './queries.ts'
import style from './summaries.module.css'
import { useSummaryTexts } from './texts.ts'

/** What a wording said before, who changed it, and a way back to it. */
export function WordingVersions({ wording }: { wording: SummaryWording }) {
  const t = useSummaryTexts()
  const query = useQuery(summaryQueries.wordingVersions(wording))
  return (
    <Panel title={t('versions')}>
      <Loaded query={query}>
        {({ items }) => (
          <ol className={style.versions}>
            {items.map((item) => (
              <Version key={item.version} wording={wording} item={item} />
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  )
}

function Version({ wording, item }: { wording: SummaryWording; item: SummaryWordingVersion }) {
  const t = useSummaryTexts()
  const { minute } = useDay()
  const [asking, setAsking] = useState(false)
  const present = item.version === wording.version
  const { version, title, body } = item
  const restore = useCommand({
    send: (_: undefined, key) => summaryCommands.changeWording(wording, { title, body }, key),
    invalidates: () => [[...summaryKeys.wordings]],
    onDone() {
      setAsking(false)
      notify(t('restored', { version }))
    },
  })
  return (
    <li className={style.version}>
      <details>
        <summary>
          {t('versionOf', { version, title })}
          <span className={style.hint}>
            {minute(item.at)} · {item.by ?? t('byProduct')}
          </span>
        </summary>
        <pre className={style.said}>{body}</pre>
      </details>
      {present ? (
        <span className={style.hint}>{t('inUse')}</span>
      ) : (
        <Button size="small" aria-label={t('restoreNamed', { version })} onClick={() => setAsking(true)}>
          {t('restore')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('restoreNamed', { version })}
        text={<p>{t('restoreText')}</p>}
        confirmLabel={t('restore')}
        busy={restore.isPending}
        error={restore.error}
        onConfirm={() => restore.mutate(undefined)}
        onCancel={() => setAsking(false)}
      />
    </li>
  )
}
