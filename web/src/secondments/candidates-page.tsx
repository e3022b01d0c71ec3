import type { SecondmentCandidate } from '@duijie/shared/secondment-sides'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { Page } from '../ui/page.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { secondmentQueries } from './queries.ts'
import style from './secondments.module.css'
import { useSideTexts } from './side-texts.ts'

const route = getRouteApi('/antd/secondment-candidates')

/** Who might serve in an enterprise, and what speaks for each. */
export function CandidatesPage() {
  const t = useSideTexts()
  const { enterpriseId, requestId } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      title={t('candidatesTitle')}
      crumbs={<Breadcrumbs list="secondments" />}
      lead={t('candidatesLead')}
      width="reading"
    >
      <div className={style.chooser}>
        <OrganizationSelect<string | null>
          kind="enterprise"
          placeholder={t('chooseEnterprise')}
          value={enterpriseId ?? null}
          onChange={(id) => void navigate({ search: id ? { enterpriseId: id } : {}, replace: true })}
        />
      </div>
      {enterpriseId ? (
        <Candidates enterpriseId={enterpriseId} requestId={requestId} />
      ) : (
        <EmptyState title={t('chooseEnterprise')} text={t('chooseText')} />
      )}
    </Page>
  )
}

interface CandidatesProps {
  enterpriseId: string
  requestId: string | undefined
}

function Candidates({ enterpriseId, requestId }: CandidatesProps) {
  const t = useSideTexts()
  const query = useQuery(secondmentQueries.candidates(enterpriseId, requestId))
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title={t('noCandidates')}
            text={t('noCandidatesText')}
            actions={
              <Link to="/secondment-sides" search={{ side: 'offers' }} className={buttonClass.primary}>
                {t('offers')}
              </Link>
            }
          />
        ) : (
          <ul className={style.framed}>
            {items.map((candidate) => (
              <li key={candidate.expert.id} className={style.row}>
                <Candidate candidate={candidate} />
                <Link
                  to="/secondments/new"
                  search={{ expertId: candidate.expert.id, enterpriseId, requestId }}
                  className={buttonClass.plain}
                >
                  {t('appoint')}
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function Candidate({ candidate }: { candidate: SecondmentCandidate }) {
  const t = useSideTexts()
  const { day } = useDay()
  const { expert, offer, agreements, meetings, leads, best } = candidate
  return (
    <div>
      <Link to="/experts/$expertId" params={{ expertId: expert.id }}>
        {expert.name}
      </Link>{' '}
      {offer && <Tag tone="success">{t('willing')}</Tag>}
      <MetaLine
        items={[
          expert.institution.name,
          expert.department,
          offer?.daysPerMonth ? t('perMonth', { days: offer.daysPerMonth }) : null,
          offer?.availableFrom && t('availableFrom', { day: day(offer.availableFrom) }),
          agreements > 0 && t('agreements', { count: agreements }),
          meetings > 0 && t('meetings', { count: meetings }),
          leads > 0 && t('leads', { count: leads }),
        ]}
      />
      {best && (
        <p className={style.facts}>
          {t('best', {
            result: best.result.title,
            need: best.need.title,
            score: Math.round(best.score),
          })}
        </p>
      )}
    </div>
  )
}
