import type { RefiningDraft, RefiningDrafts } from '@duijie/shared/refining'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormSection } from '../ui/form-section.tsx'
import { MarkedText } from '../ui/marked-text.tsx'
import { draftValues } from './draft-values.ts'
import type { NeedValues } from './need-values.ts'
import { needCommands } from './queries.ts'
import style from './refining.module.css'
import { useRefiningTexts } from './refining-texts.ts'

const parts = [
  'title',
  'organization',
  'contact',
  'problem',
  'currentState',
  'targets',
  'constraints',
  'budget',
  'deadline',
  'techField',
  'kind',
  'cooperationModes',
  'minTrl',
] as const satisfies (keyof RefiningDraft)[]

/** A rough message becomes the values of the form, with what to check said beside the message. */
export function PasteMessage({ onDraft }: { onDraft: (values: Partial<NeedValues>) => void }) {
  const t = useRefiningTexts()
  const [text, setText] = useState('')
  const [drafts, setDrafts] = useState<RefiningDrafts | null>(null)
  const [shown, setShown] = useState(0)
  const read = useCommand({
    send: (message: string) => needCommands.draft(message),
    onDone(found) {
      setDrafts(found)
      take(found, 0)
    },
  })

  function take(found: RefiningDrafts, at: number) {
    setShown(at)
    const draft = found.items[at]
    if (draft) onDraft(draftValues(draft, found.originalText))
  }

  return (
    <FormSection title={t('paste')} lead={t('pasteLead')}>
      <div className={style.paste}>
        <Input.TextArea
          aria-label={t('paste')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={10_000}
          placeholder={t('pastePlaceholder')}
        />
        <Button loading={read.isPending} disabled={text.trim().length < 2} onClick={() => read.mutate(text)}>
          {t('read')}
        </Button>
        <FailureAlert error={read.error} />
        {drafts && drafts.items.length > 1 && (
          <div className={style.items}>
            <span>{t('several', { count: drafts.items.length })}</span>
            {drafts.items.map((draft, at) => (
              <Button
                key={draft.problem?.value ?? draft.title?.value}
                size="small"
                type={at === shown ? 'primary' : 'default'}
                aria-pressed={at === shown}
                onClick={() => take(drafts, at)}
              >
                {t('item', { number: at + 1 })}
              </Button>
            ))}
          </div>
        )}
        {drafts?.items[shown] && <Sources draft={drafts.items[shown]} text={drafts.originalText} />}
      </div>
    </FormSection>
  )
}

function Sources({ draft, text }: { draft: RefiningDraft; text: string }) {
  const t = useRefiningTexts()
  const unsure = parts.flatMap((name) => {
    const note = draft[name]?.note
    return note ? [{ name, note }] : []
  })
  return (
    <div className={style.sources} aria-live="polite">
      <div>
        <h3>{t('source')}</h3>
        <MarkedText text={text} spans={parts.flatMap((name) => draft[name]?.spans ?? [])} />
      </div>
      <div>
        <h3>{t('toCheck')}</h3>
        {unsure.length === 0 ? (
          <p>{t('allSure')}</p>
        ) : (
          <ul>
            {unsure.map(({ name, note }) => (
              <li key={name}>
                <strong>{t(`part.${name}`)}</strong> {t(`note.${note}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
