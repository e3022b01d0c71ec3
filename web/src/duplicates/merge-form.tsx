import type { DuplicateComparison } from '@duijie/shared/duplicates'
import { type MergeChoice, mergeInputSchema } from '@duijie/shared/merges'
import { useNavigate } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { NeedStageTag, ResultStageTag } from '../ui/stage-tag.tsx'
import style from './duplicates.module.css'
import { FieldComparison } from './field-comparison.tsx'
import { type ComparedField, fieldRows } from './merge-fields.ts'
import { duplicateCommands, mergeChanges } from './queries.ts'
import { useDuplicateTexts } from './texts.ts'

type Texts = Parameters<typeof fieldRows>[1]

/** Which record stays, and of each field which value; nothing is lost, and it can be undone. */
export function MergeForm({ pair, texts }: { pair: DuplicateComparison; texts: Texts }) {
  const t = useDuplicateTexts()
  const navigate = useNavigate()
  const [survivorId, setSurvivorId] = useState(pair.one.id)
  const [chosen, setChosen] = useState<Partial<Record<ComparedField, MergeChoice>>>({})
  const [asking, setAsking] = useState(false)
  const oneStays = survivorId === pair.one.id
  const [survivor, merged] = oneStays ? [pair.one, pair.other] : [pair.other, pair.one]
  const mergeable = pair.mergeObstacle === null
  const command = useCommand({
    send: (choices: object, key) =>
      duplicateCommands.merge(
        mergeInputSchema.parse({
          kind: pair.kind,
          survivor: { id: survivor.id, version: survivor.version },
          merged: { id: merged.id, version: merged.version },
          choices,
        }),
        key,
      ),
    invalidates: () => mergeChanges,
    onDone() {
      notify(t('done.merge'))
      void navigate({ to: '/duplicates', search: { kind: pair.kind, state: 'merged' } })
    },
    onFailed: useRefreshOnConflict(mergeChanges),
  })
  const stay = (id: string) => {
    setSurvivorId(id)
    setChosen({})
  }
  return (
    <>
      <div className={style.heads}>
        {[pair.one, pair.other].map((record) => (
          <div key={record.id} className={style.headCell}>
            <strong>{record.organization?.name}</strong>
            <StageOf pair={pair} id={record.id} />
            {mergeable && (
              <Radio checked={survivorId === record.id} onChange={() => stay(record.id)}>
                {t('stays')}
              </Radio>
            )}
          </div>
        ))}
      </div>
      {fieldRows(pair, texts, survivorId).map((row) => (
        <FieldComparison
          key={row.field}
          row={row}
          oneStays={oneStays}
          chosen={chosen[row.field] ?? null}
          onChoose={(choice) => setChosen((known) => ({ ...known, [row.field]: choice }))}
          choosable={mergeable}
        />
      ))}
      {mergeable && (
        <div className={style.bar}>
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('merge')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t('mergeTitle', { title: survivor.title })}
        text={<p>{t('mergeText', { title: merged.title })}</p>}
        confirmLabel={t('merge')}
        danger
        busy={command.isPending}
        error={command.error}
        onConfirm={() => command.mutate(chosen)}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}

function StageOf({ pair, id }: { pair: DuplicateComparison; id: string }) {
  if (pair.kind === 'needs') {
    const need = pair.one.id === id ? pair.one : pair.other
    return <NeedStageTag stage={need.stage} status={need.status} />
  }
  const result = pair.one.id === id ? pair.one : pair.other
  return <ResultStageTag stage={result.stage} status={result.status} />
}
