import {
  agreementActionLabels,
  agreementKindLabels,
  agreementStageLabels,
} from '@duijie/shared/agreement-labels'
import type { Agreement } from '@duijie/shared/agreements'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { RecordFiles } from '../attachments/record-files.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { AgreementStageTag } from '../ui/agreement-stage-tag.tsx'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { HistoryPanel } from '../ui/history-panel.tsx'
import { HistoryTimeline } from '../ui/history-timeline.tsx'
import { LeadLine } from '../ui/lead-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Split } from '../ui/split.tsx'
import { SupportSections } from '../ui/support-sections.tsx'
import { TasksPanel } from '../ui/tasks-panel.tsx'
import { useFen } from '../ui/use-fen.ts'
import { AgreementFacts } from './agreement-facts.tsx'
import { AgreementMoves } from './agreement-moves.tsx'
import { AgreementMovesPanel } from './agreement-moves-panel.tsx'
import { MilestonesPanel } from './milestones-panel.tsx'
import { useAgreementPageTexts } from './page-texts.ts'
import { PaymentsPanel } from './payments-panel.tsx'
import { agreementQueries } from './queries.ts'
import { RegistrationPanel } from './registration-panel.tsx'
import { RelatedPanel } from './related-panel.tsx'
import { useEnding } from './use-ending.ts'

const route = getRouteApi('/antd/agreements/$agreementId')

/** One agreement: its parties and terms, what was paid, and everything done about it. */
export function AgreementPage() {
  const { agreementId } = route.useParams()
  const query = useQuery(agreementQueries.get(agreementId))
  return (
    <Loaded query={query} page>
      {(agreement) => <WholeAgreement agreement={agreement} />}
    </Loaded>
  )
}

function WholeAgreement({ agreement }: { agreement: Agreement }) {
  const t = useAgreementPageTexts()
  const label = useLabel()
  const fen = useFen()
  const ending = useEnding()
  const staff = useAccount()?.role === 'staff'
  const { id, stage, kind } = agreement
  const parts = useQuery(agreementQueries.parts(id))
  const signed = stage !== 'draft' && stage !== 'cancelled'
  return (
    <Page
      title={agreement.title}
      crumbs={<Breadcrumbs list="agreements" />}
      lead={
        <LeadLine
          state={<AgreementStageTag stage={stage} />}
          facts={[label(agreementKindLabels[kind]), fen(agreement.amountFen), ending(agreement)]}
        />
      }
      actions={staff && <Actions agreement={agreement} />}
    >
      <Split paneLabel={t('facts')} pane={<AgreementFacts agreement={agreement} />}>
        {staff && <AgreementMoves key={agreement.id} agreement={agreement} />}
        <Loaded query={parts}>
          {(loaded) => (
            <>
              <RelatedPanel agreement={agreement} parts={loaded} />
              {signed && <PaymentsPanel agreement={agreement} parts={loaded} />}
              <MilestonesPanel agreement={agreement} parts={loaded} />
            </>
          )}
        </Loaded>
        {signed && <RegistrationPanel agreement={agreement} />}
        <SupportSections agreementId={id} />
        <RecordFiles subjectKind="agreement" subjectId={id} />
        {staff && <TasksPanel subjectKind="agreement" subjectId={id} />}
        <AgreementMovesPanel agreementId={id} />
        {staff && <Changes agreementId={id} />}
      </Split>
    </Page>
  )
}

function Actions({ agreement }: { agreement: Agreement }) {
  const t = useAgreementPageTexts()
  const { id, stage, kind, permissions } = agreement
  const signed = stage !== 'draft' && stage !== 'cancelled'
  const follows = signed && kind !== 'supplement'
  return (
    <>
      {follows && stage !== 'superseded' && (
        <Link to="/agreements/new" search={{ supersedesId: id }} className={buttonClass.plain}>
          {t('supersede')}
        </Link>
      )}
      {follows && (
        <>
          <Link to="/agreements/new" search={{ amendsId: id }} className={buttonClass.plain}>
            {t('supplement')}
          </Link>
          <Link to="/agreements/new" search={{ renewsId: id }} className={buttonClass.plain}>
            {t('renew')}
          </Link>
        </>
      )}
      {permissions.edit && (
        <Link to="/agreements/$agreementId/edit" params={{ agreementId: id }} className={buttonClass.plain}>
          {t('edit')}
        </Link>
      )}
    </>
  )
}

function Changes({ agreementId }: { agreementId: string }) {
  const query = useQuery(agreementQueries.history(agreementId))
  return (
    <HistoryPanel>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) => (
          <HistoryTimeline entries={items} actions={agreementActionLabels} states={agreementStageLabels} />
        )}
      </Loaded>
    </HistoryPanel>
  )
}
