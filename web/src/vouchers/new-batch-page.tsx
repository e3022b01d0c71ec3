import { dayOf } from '@duijie/shared/days'
import type { Voucher, VoucherBatchInput, VoucherBatchKind } from '@duijie/shared/vouchers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { fieldErrorsOf, showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FailureState } from '../ui/failure-state.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { useBatchTexts } from './batch-texts.ts'
import { voucherChanges, voucherCommands, voucherQueries } from './queries.ts'
import style from './vouchers.module.css'

const route = getRouteApi('/antd/voucher-batches/new')
const ready = { publication: 'reviewed', payment: 'publicised' } as const

interface Values {
  title: string
  day: string | null
  note: string
}

export function NewBatchPage() {
  const t = useBatchTexts()
  const { kind = 'publication' } = route.useSearch()
  return (
    <Page
      title={t(`new${kind}`)}
      crumbs={<Breadcrumbs list={['vouchers', 'batches']} />}
      lead={t(`lead${kind}`)}
      width="reading"
    >
      <BatchForm key={kind} kind={kind} />
    </Page>
  )
}

/** Chooses vouchers that are ready and does them all at once. */
function BatchForm({ kind }: { kind: VoucherBatchKind }) {
  const t = useBatchTexts()
  const fen = useFen()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const [chosen, setChosen] = useState<ReadonlyMap<string, Voucher>>(new Map())
  const [asking, setAsking] = useState<Values | null>(null)
  const query = useInfiniteQuery(voucherQueries.ready(ready[kind]))
  const unsaved = useUnsaved()
  const make = useCommand({
    send: (input: VoucherBatchInput, key) => voucherCommands.makeBatch(input, key),
    invalidates: () => voucherChanges,
    onFailed(error) {
      if (fieldErrorsOf(error).length > 0) setAsking(null)
      void query.refetch()
    },
    onDone() {
      unsaved.settle()
      notify(t('made'))
      void navigate({ to: '/voucher-batches' })
    },
  })
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const sum =
    fen([...chosen.values()].reduce((total, { reviewedFen }) => total + (reviewedFen ?? 0), 0)) ?? ''
  const vouchers = chosen.size

  function toggle(voucher: Voucher, on: boolean) {
    const next = new Map(chosen)
    if (on) next.set(voucher.id, voucher)
    else next.delete(voucher.id)
    setChosen(next)
    unsaved.touch()
  }
  function chooseAll(on: boolean) {
    setChosen(new Map(on ? items.map((item) => [item.id, item]) : []))
    unsaved.touch()
  }
  function ask(values: Values) {
    make.reset()
    setAsking(values)
  }
  function send() {
    if (!asking?.day) return
    const { title, day, note } = asking
    make.mutate({ kind, title: title.trim(), day, note: note.trim(), voucherIds: [...chosen.keys()] })
  }

  if (query.isError && query.data === undefined)
    return <FailureState error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton lines={8} />
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onValuesChange={unsaved.touch}
      initialValues={{ title: '', day: dayOf(new Date()), note: '' }}
      onFinish={ask}
    >
      <FormSection title={t('basics')}>
        <Form.Item
          name="title"
          label={t('name')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
        >
          <Input maxLength={120} placeholder={t(`name${kind}`)} />
        </Form.Item>
        <FormColumns>
          <Form.Item
            name="day"
            label={t(kind === 'payment' ? 'dayOfPayment' : 'day')}
            rules={[{ required: true, message: t('needed') }]}
          >
            <DayInput />
          </Form.Item>
          <Form.Item name="note" label={t('note')}>
            <Input maxLength={1000} />
          </Form.Item>
        </FormColumns>
      </FormSection>
      <FormSection title={t('choose')}>
        {items.length === 0 ? (
          <p className={style.facts}>{t(`noneReady${kind}`)}</p>
        ) : (
          <>
            <Checkbox
              checked={vouchers === items.length}
              indeterminate={vouchers > 0 && vouchers < items.length}
              onChange={({ target }) => chooseAll(target.checked)}
            >
              {t('all')}
            </Checkbox>
            <ul className={style.choices}>
              {items.map((voucher) => (
                <Choice
                  key={voucher.id}
                  voucher={voucher}
                  checked={chosen.has(voucher.id)}
                  onChange={(on) => toggle(voucher, on)}
                />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )}
      </FormSection>
      <FailureAlert error={asking === null && make.error} />
      <FormBar>
        <p className={style.sum}>{t('chosen', { vouchers, sum })}</p>
        <Button type="primary" htmlType="submit" disabled={vouchers === 0} loading={make.isPending}>
          {t(`make${kind}`, { count: vouchers })}
        </Button>
      </FormBar>
      <ConfirmDialog
        open={asking !== null}
        title={t('confirmTitle')}
        text={<p>{t('confirmText', { vouchers, sum })}</p>}
        confirmLabel={t('confirm')}
        busy={make.isPending}
        error={make.error}
        onConfirm={send}
        onCancel={() => setAsking(null)}
        // a dialog gives the focus back as it goes
        onClosed={() => showFieldErrors(form, make.error)}
      />
    </Form>
  )
}

interface ChoiceProps {
  voucher: Voucher
  checked: boolean
  onChange: (on: boolean) => void
}

function Choice({ voucher, checked, onChange }: ChoiceProps) {
  const t = useBatchTexts()
  const fen = useFen()
  const { day } = useDay()
  const { enterprise, title, number, reviewedOn, reviewedFen } = voucher
  return (
    <li className={style.choice}>
      <Checkbox
        checked={checked}
        aria-label={`${enterprise.name} ${title}`}
        onChange={({ target }) => onChange(target.checked)}
      />
      <div>
        {enterprise.name}
        <MetaLine items={[title, number, reviewedOn && t('reviewedOn', { day: day(reviewedOn) })]} />
      </div>
      <span>{fen(reviewedFen)}</span>
    </li>
  )
}
