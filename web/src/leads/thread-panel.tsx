import type { Lead } from '@duijie/shared/leads'
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import { leadCommands, leadQueries } from './queries.ts'
import { useLeadTexts } from './texts.ts'
import style from './thread-panel.module.css'

/** Questions and answers of the two sides and the bureau. */
export function ThreadPanel({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const { minute } = useDay()
  const [text, setText] = useState('')
  const query = useQuery(leadQueries.thread(lead.id))
  const write = useCommand({
    send: (words: string, key) => leadCommands.write(lead.id, words, key),
    invalidates: () => [leadQueries.thread(lead.id).queryKey],
    onDone: () => setText(''),
  })
  return (
    <Panel title={t('thread')}>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.none}>{t('threadNone')}</p>
          ) : (
            <ol className={style.thread}>
              {items.map((message) => (
                <li key={message.id} data-own={message.own || undefined}>
                  <p className={style.who}>
                    {[t(`author.${message.author}`), message.name].filter(Boolean).join(' · ')} ·{' '}
                    <time dateTime={message.at}>{minute(message.at)}</time>
                  </p>
                  <p className={style.text}>{message.text}</p>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      <div className={style.form}>
        <Input.TextArea
          aria-label={t('message')}
          placeholder={t('messageHint')}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button
          type="primary"
          disabled={text.trim() === ''}
          loading={write.isPending}
          onClick={() => write.mutate(text.trim())}
        >
          {t('send')}
        </Button>
      </div>
      <FailureAlert error={write.error} />
    </Panel>
  )
}
