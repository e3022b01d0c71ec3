import type { Account } from '@duijie/shared/accounts'
import type { ResearchResult } from '@duijie/shared/results'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx'
import { useAccount } from '../lib/use-session.ts'
import { SideTexts } from '../matches/side-texts.tsx'
import { useMatchSides } from '../matches/use-match-sides.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { resultQueries } from './queries.ts'
import { ResultActions } from './result-actions.tsx'
import { ResultFacts } from './result-facts.tsx'
import { ResultLead } from './result-lead.tsx'
import { ResultNotices } from './result-notices.tsx'
import { ResultWithNeeds } from './result-with-needs.tsx'
import { useResultTexts } from './texts.ts'

const route = getRouteApi('/antd/results/$resultId')

/** Whose business it is which needs the result answers: the institution's, the bureau's, or of one's own needs. */
function seesNeeds(account: Account | null, result: ResearchResult): boolean {
  if (account?.role === 'liaison') return account.organization?.id === result.organization.id
  return account?.role === 'staff' || account?.role === 'enterprise' || account?.role === 'township'
}

export function ResultPage() {
  const t = useResultTexts()
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
        const beside = seesNeeds(account, result)
        return (
          <Page
            title={result.title}
            lead={<ResultLead result={result} />}
            actions={<ResultActions result={result} />}
            width={beside ? 'wide' : 'reading'}
          >
            <ResultNotices result={result} />
            {beside ? <ResultWithNeeds result={result} /> : <ResultAlone result={result} />}
          </Page>
        )
      }}
    </Loaded>
  )
}

function ResultAlone({ result }: { result: ResearchResult }) {
  const t = useResultTexts()
  const sides = useMatchSides()
  return (
    <Panel>
      <h2 className="visually-hidden">{t('resultText')}</h2>
      <SideTexts record={sides.result(result)} terms={[]} activeTerm={null} />
      <ResultFacts result={result} />
      <AttachmentsPanel subjectKind="result" subjectId={result.id} />
    </Panel>
  )
}
