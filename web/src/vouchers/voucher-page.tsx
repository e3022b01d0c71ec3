import { voucherActionLabels, voucherStageLabels } from '@duijie/shared/voucher-labels'
import type { Voucher } from '@duijie/shared/vouchers'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { RecordFiles } from '../attachments/record-files.tsx'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { HistoryPanel } from '../ui/history-panel.tsx'
import { HistoryTimeline } from '../ui/history-timeline.tsx'
import { LeadLine } from '../ui/lead-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Split } from '../ui/split.tsx'
import { StageWay } from '../ui/stage-way.tsx'
import { VoucherStageTag } from '../ui/support-tags.tsx'
import { TasksPanel } from '../ui/tasks-panel.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { voucherQueries } from './queries.ts'
import { useVoucherTexts } from './texts.ts'
import { useLapse } from './use-lapse.ts'
import { VoucherMoves } from './voucher-moves.tsx'
import style from './vouchers.module.css'

const route = getRouteApi('/antd/vouchers/$voucherId')

/** One voucher: its amounts, where it stands, and everything done about it. */
export function VoucherPage() {
  const { voucherId } = route.useParams()
  const query = useQuery(voucherQueries.get(voucherId))
  return (
    <Loaded query={query} page>
      {(voucher) => <WholeVoucher voucher={voucher} />}
    </Loaded>
  )
}

function WholeVoucher({ voucher }: { voucher: Voucher }) {
  const t = useVoucherTexts()
  const lapse = useLapse()
  const staff = useAccount()?.role === 'staff'
  const { id, title, stage, stageReason, enterprise, permissions } = voucher
  const moves = useQuery(voucherQueries.moves(id))
  return (
    <Page
      title={title}
      crumbs={<Breadcrumbs list="vouchers" />}
      lead={
        <LeadLine
          state={<VoucherStageTag stage={stage} />}
          facts={[enterprise.name, voucher.township?.name, lapse(voucher)]}
        />
      }
      actions={
        permissions.edit && (
          <Link to="/vouchers/$voucherId/edit" params={{ voucherId: id }} className={buttonClass.plain}>
            {t('edit')}
          </Link>
        )
      }
    >
      <Split paneLabel={t('facts')} pane={<Facts voucher={voucher} />}>
        <Panel title={t('amounts')}>
          <Amounts voucher={voucher} />
          {stage === 'rejected' && stageReason && (
            <p className={style.reason}>{t('rejectedBecause', { reason: stageReason })}</p>
          )}
        </Panel>
        {staff && <VoucherMoves key={voucher.id} voucher={voucher} />}
        <RecordFiles subjectKind="voucher" subjectId={id} />
        {staff && <TasksPanel subjectKind="voucher" subjectId={id} />}
        <StageWay query={moves} labels={voucherStageLabels} />
        {staff && <Changes voucherId={id} />}
      </Split>
    </Page>
  )
}

const amounts = ['appliedFen', 'approvedFen', 'reviewedFen', 'paidFen'] as const

function Amounts({ voucher }: { voucher: Voucher }) {
  const t = useVoucherTexts()
  const fen = useFen()
  return (
    <dl className={style.amounts}>
      {amounts.map((name) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd data-blank={voucher[name] === null || undefined}>{fen(voucher[name]) ?? t('notYet')}</dd>
        </div>
      ))}
    </dl>
  )
}

function Facts({ voucher }: { voucher: Voucher }) {
  const t = useVoucherTexts()
  const { day } = useDay()
  const { enterprise, institution, providerName, agreement, publication, payment, validUntil } = voucher
  return (
    <FieldList>
      <Field label={t('enterprise')} wide>
        <OrganizationLink organization={enterprise} />
      </Field>
      <Field label={t('provider')} wide>
        {institution ? <OrganizationLink organization={institution} /> : providerName}
      </Field>
      <Field label={t('number')}>{voucher.number}</Field>
      <Field label={t('township')}>{voucher.township?.name}</Field>
      <Field label={t('validUntil')}>{validUntil && day(validUntil)}</Field>
      <Field label={t('owner')}>{voucher.owner?.name}</Field>
      {agreement && (
        <Field label={t('agreement')} wide>
          <Link to="/agreements/$agreementId" params={{ agreementId: agreement.id }}>
            {agreement.title}
          </Link>
        </Field>
      )}
      <BatchField label={t('publication')} batch={publication} />
      <BatchField label={t('payment')} batch={payment} />
      {voucher.note && (
        <Field label={t('note')} wide>
          {voucher.note}
        </Field>
      )}
    </FieldList>
  )
}

function BatchField({ label, batch }: { label: string; batch: Voucher['publication'] }) {
  const staff = useAccount()?.role === 'staff'
  if (!batch) return null
  return (
    <Field label={label} wide>
      {staff ? (
        <Link to="/vouchers" search={{ batchId: batch.id }}>
          {batch.title}
        </Link>
      ) : (
        batch.title
      )}
    </Field>
  )
}

function Changes({ voucherId }: { voucherId: string }) {
  const query = useQuery(voucherQueries.history(voucherId))
  return (
    <HistoryPanel>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) => (
          <HistoryTimeline entries={items} actions={voucherActionLabels} states={voucherStageLabels} />
        )}
      </Loaded>
    </HistoryPanel>
  )
}
