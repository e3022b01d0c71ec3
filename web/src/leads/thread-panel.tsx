import type { Lead } from '@duijie/shared/leads'
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useDraft } from '../lib/use-draft.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
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
  const query = useQuery(leadQueries.thread(lead.id))
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
      <Composer key={lead.id} leadId={lead.id} />
    </Panel>
  )
}

/** What is being written is kept in this browser until it is sent, also when the lead is closed. */
function Composer({ leadId }: { leadId: string }) {
  const t = useLeadTexts()
  const draft = useDraft<{ text: string }>(`thread.${leadId}`)
  const [text, setText] = useState(draft.found?.values.text ?? '')
  useLeaveWarning(draft.atRisk)
  function change(words: string) {
    setText(words)
    if (words.trim() === '') draft.clear()
    else draft.keep({ text: words })
  }
  const write = useCommand({
    send: (words: string, key) => leadCommands.write(leadId, words, key),
    invalidates: () => [leadQueries.thread(leadId).queryKey],
    onDone: () => change(''),
  })
  return (
    <>
      <div className={style.form}>
        <Input.TextArea
          aria-label={t('message')}
          placeholder={t('messageHint')}
          rows={2}
          maxLength={2000}
          value={text}
          readOnly={write.isPending}
          onChange={({ target }) => change(target.value)}
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
    </>
  )
}
