import { techFieldLabels } from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate, useLocation } from '@tanstack/react-router'
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { SideTexts } from '../matches/side-texts.tsx'
import { useMatchSides } from '../matches/use-match-sides.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PrintedSource } from '../ui/printed-source.tsx'
import { RelatedRecords } from '../ui/related-records.tsx'
import { SharePage } from '../ui/share-page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { resultQueries } from './queries.ts'
import { ResultActions } from './result-actions.tsx'
import { ResultFacts } from './result-facts.tsx'
import { ResultLead } from './result-lead.tsx'
import { ResultNotices } from './result-notices.tsx'
import style from './result-page.module.css'
import { ResultWithNeeds } from './result-with-needs.tsx'
import { seesNeeds } from './sees-needs.ts'
import { useResultTexts } from './texts.ts'

const route = getRouteApi('/antd/results/$resultId')

export function ResultPage() {
  const t = useResultTexts()
  const label = useLabel()
  const { resultId } = route.useParams()
  const account = useAccount()
  const query = useQuery(resultQueries.get(resultId))
  const outline = (
    <Page title={t('result')}>
      <Skeleton lines={12} />
    </Page>
  )
  return (
    <Loaded query={query} skeleton={outline} page>
      {(result) => {
        // merged into another one, whose address it now has
        if (result.id !== resultId)
          return <Navigate to="/results/$resultId" params={{ resultId: result.id }} replace />
        const { techField } = result
        const field = techField && { value: techField, label: label(techFieldLabels[techField]) }
        const beside = seesNeeds(account, result)
        return (
          <Page
            title={result.title}
            crumbs={<Breadcrumbs list="results" field={field} />}
            lead={<ResultLead result={result} />}
            actions={
              <>
                {isPublic(result) && <SharePage path={pathOf(result)} />}
                <ResultActions result={result} />
              </>
            }
            width={beside ? 'wide' : 'reading'}
          >
            <ResultNotices result={result} />
            {beside ? <ResultWithNeeds result={result} /> : <ResultAlone result={result} />}
            {isPublic(result) && <PrintedSource path={pathOf(result)} />}
          </Page>
        )
      }}
    </Loaded>
  )
}

const pathOf = ({ id }: ResearchResult) => `/results/${id}`
const isPublic = ({ stage, status }: ResearchResult) => stage === 'published' && status !== 'withdrawn'

function ResultAlone({ result }: { result: ResearchResult }) {
  const t = useResultTexts()
  const sides = useMatchSides()
  const about = { title: result.title, techField: result.techField }
  return (
    <>
      <Panel>
        <h2 className="visually-hidden">{t('resultText')}</h2>
        <SideTexts record={sides.result(result)} terms={[]} activeTerm={null} />
        <ResultFacts result={result} />
        <AttachmentsPanel subjectKind="result" subjectId={result.id} />
      </Panel>
      <HowToReach />
      <RelatedRecords heading={t('relatedNeeds')} kind="needs" {...about} />
      <RelatedRecords heading={t('relatedResults')} kind="results" {...about} />
    </>
  )
}

/** What a visitor does to get in touch. */
function HowToReach() {
  const t = useResultTexts()
  const account = useAccount()
  const { href } = useLocation()
  if (account) return null
  return (
    <Panel title={t('reachTitle')}>
      <p>{t('reachText')}</p>
      <p className={style.links}>
        <Link to="/sign-in" search={{ next: href }} className={buttonClass.primary}>
          {t('signIn')}
        </Link>
        <Link to="/register" className={buttonClass.plain}>
          {t('register')}
        </Link>
      </p>
    </Panel>
  )
}
