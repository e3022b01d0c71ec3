import { signedAgreementStages } from '@duijie/shared/agreement-stages'
import { fenFromWan, wanFromFen } from '@duijie/shared/money'
import type { StageArrow } from '@duijie/shared/stages'
import { voucherStageLabels } from '@duijie/shared/voucher-labels'
import { type VoucherStage, voucherArrows } from '@duijie/shared/voucher-stages'
import type { Voucher, VoucherMoveInput } from '@duijie/shared/vouchers'
import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { MoveDialog, type MoveValues } from '../ui/move-dialog.tsx'
import { useMoveTexts } from '../ui/move-texts.ts'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { useFen } from '../ui/use-fen.ts'
import { WanInput } from '../ui/wan-input.tsx'
import { voucherChanges, voucherCommands } from './queries.ts'
import { useVoucherTexts } from './texts.ts'
import style from './vouchers.module.css'

const arrows: readonly StageArrow<VoucherStage>[] = voucherArrows
const way: readonly VoucherStage[] = [
  'applied',
  'recommended',
  'approved',
  'used',
  'redemption_submitted',
  'reviewed',
  'publicised',
  'paid',
]
const ends: readonly VoucherStage[] = ['rejected', 'expired']

const steps = [
  { name: 'approvedFen', stage: 'approved', former: 'appliedFen' },
  { name: 'reviewedFen', stage: 'reviewed', former: 'approvedFen' },
  { name: 'paidFen', stage: 'paid', former: 'reviewedFen' },
] as const

interface Values extends MoveValues {
  agreementId: string | null
  approvedFen: number | null
  reviewedFen: number | null
  paidFen: number | null
}

/** Moves a voucher along its usual way, or records how far it came in the past. */
export function VoucherMoves({ voucher }: { voucher: Voucher }) {
  const t = useVoucherTexts()
  const words = useMoveTexts()
  const label = useLabel()
  const [asking, setAsking] = useState<VoucherStage | null>(null)
  const [form] = Form.useForm<Values>()
  const refresh = useRefreshOnConflict(voucherChanges)
  const move = useCommand({
    send: (input: VoucherMoveInput, key) => voucherCommands.move(voucher, input, key),
    invalidates: () => voucherChanges,
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
    onDone() {
      setAsking(null)
      notify(words('moved'))
    },
  })
  const { stage, permissions } = voucher
  const at = way.indexOf(stage)
  const skipped = at < 0 ? [] : way.filter((to, there) => there > at && !permissions.moves.includes(to))
  if (permissions.moves.length === 0 && skipped.length === 0 && !asking) return null
  const arrow = arrows.find(({ from, to }) => to === asking && from.includes(stage))
  const passes = (to: VoucherStage) =>
    asking !== null && at < way.indexOf(to) && way.indexOf(asking) >= way.indexOf(to)
  const asked = steps.filter((step) => passes(step.stage))

  function confirm(values: Values) {
    if (asking === null) return
    const amounts = Object.fromEntries(
      asked.flatMap(({ name }) => (values[name] === null ? [] : [[name, fenFromWan(values[name])]])),
    )
    move.mutate({
      to: asking,
      day: values.day ?? undefined,
      reason: values.reason ?? '',
      ...amounts,
      ...(passes('used') && values.agreementId && { agreementId: values.agreementId }),
    })
  }

  return (
    <Panel title={words('title')} unprinted>
      <div className={style.actions}>
        {permissions.moves.map((to) => (
          <Button
            key={to}
            type={ends.includes(to) ? 'default' : 'primary'}
            danger={to === 'rejected'}
            onClick={() => setAsking(to)}
          >
            {t(`move.${to}`)}
          </Button>
        ))}
        {skipped.length > 0 && (
          <Select<VoucherStage | null>
            aria-label={words('other')}
            placeholder={words('other')}
            value={null}
            style={{ minWidth: 160 }}
            options={skipped.map((value) => ({ value, label: label(voucherStageLabels[value]) }))}
            onChange={setAsking}
          />
        )}
      </div>
      {asking && (
        <MoveDialog
          form={form}
          stage={label(voucherStageLabels[asking])}
          first={{
            agreementId: voucher.agreement?.id ?? null,
            approvedFen: wanFromFen(voucher.appliedFen),
            reviewedFen: voucher.approvedFen === null ? null : wanFromFen(voucher.approvedFen),
            paidFen: voucher.reviewedFen === null ? null : wanFromFen(voucher.reviewedFen),
          }}
          usual={arrow !== undefined}
          needsReason={arrow?.reason ?? false}
          reasonHint={asking === 'rejected' ? t('rejectHint') : undefined}
          danger={asking === 'rejected'}
          busy={move.isPending}
          error={move.error}
          onConfirm={confirm}
          onCancel={() => {
            setAsking(null)
            move.reset()
          }}
        >
          {passes('used') && (
            <Form.Item
              name="agreementId"
              label={t('agreement')}
              extra={t('agreementHint')}
              rules={[{ required: true, message: t('agreementNeeded') }]}
            >
              <ChoiceSelect
                list="agreements"
                query={{ enterpriseId: voucher.enterprise.id, stage: signedAgreementStages }}
                known={voucher.agreement && { id: voucher.agreement.id, label: voucher.agreement.title }}
              />
            </Form.Item>
          )}
          {asked.map(({ name, former }) => (
            <AmountItem key={name} name={name} former={former} voucher={voucher} />
          ))}
        </MoveDialog>
      )}
    </Panel>
  )
}

interface AmountItemProps {
  name: (typeof steps)[number]['name']
  former: (typeof steps)[number]['former']
  voucher: Voucher
}

/** An amount in 万元, not above the one before it. */
function AmountItem({ name, former, voucher }: AmountItemProps) {
  const t = useVoucherTexts()
  const fen = useFen()
  return (
    <Form.Item
      name={name}
      label={t('wan', { what: t(name) })}
      dependencies={[former]}
      rules={[
        { required: true, message: t('wanNeeded') },
        ({ getFieldValue }) => ({
          validator: async (_, wan: number | null) => {
            const entered: number | null | undefined = getFieldValue(former)
            const limit =
              former === 'appliedFen'
                ? voucher.appliedFen
                : (voucher[former] ?? (entered ? fenFromWan(entered) : null))
            if (wan === null || limit === null || fenFromWan(wan) <= limit) return
            throw new Error(t('wanAbove', { what: t(former), sum: fen(limit) ?? '' }))
          },
        }),
      ]}
    >
      <WanInput min={0.000_001} />
    </Form.Item>
  )
}
