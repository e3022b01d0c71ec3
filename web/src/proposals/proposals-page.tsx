import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { ProposalTable } from './proposal-table.tsx'
import style from './proposals-page.module.css'
import { proposalQueries } from './queries.ts'
import { useProposalTexts } from './texts.ts'

const route = getRouteApi('/antd/needs/$needId/proposals')

/** The proposals for a need side by side. */
export function ProposalsPage() {
  const t = useProposalTexts()
  const liaison = useAccount()?.role === 'liaison'
  const { needId } = route.useParams()
  const need = useQuery(proposalQueries.need(needId))
  const query = useQuery(proposalQueries.ofNeed(needId))
  return (
    <Page
      title={t('title')}
      crumbs={<RecordCrumbs list="needs" id={needId} title={need.data?.title} />}
      actions={
        <>
          <ExportButton lists={[{ list: 'proposals', query: { needId } }]} />
          {liaison && (
            <Link to="/needs/$needId/offer" params={{ needId }} className={buttonClass.plain}>
              {t('editOffer')}
            </Link>
          )}
        </>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('noneTitle')}
              text={t(liaison ? 'noneTextOfLiaison' : 'noneText')}
              actions={
                liaison ? (
                  <Link to="/needs/$needId/offer" params={{ needId }} className={buttonClass.primary}>
                    {t('offerFirst')}
                  </Link>
                ) : (
                  <Link to="/needs/$needId" params={{ needId }} className={buttonClass.primary}>
                    {t('toMatches')}
                  </Link>
                )
              }
            />
          ) : (
            <>
              <p className={style.count}>
                {t('count', { count: items.length })}
                {items.length > 1 && <span className={style.swipe}>{t('swipe')}</span>}
              </p>
              <ProposalTable proposals={items} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
