import type { NeedFull } from '@duijie/shared/needs'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx'
import { useAccount } from '../lib/use-session.ts'
import { JumpToMatches } from '../matches/jump-to-matches.tsx'
import { MatchList } from '../matches/match-list.tsx'
import { NextSteps } from '../matches/next-steps.tsx'
import { matchQueries } from '../matches/queries.ts'
import { SideTexts } from '../matches/side-texts.tsx'
import { useMatchTexts } from '../matches/texts.ts'
import { useMatchFocus } from '../matches/use-match-focus.ts'
import { useMatchSides } from '../matches/use-match-sides.ts'
import { useRevealMark } from '../matches/use-reveal-mark.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Split } from '../ui/split.tsx'
import { useRevealed } from '../ui/use-revealed.ts'
import { ConfirmationLinks } from './confirmation-links.tsx'
import { keepers } from './keepers.ts'
import { NeedActions } from './need-actions.tsx'
import { NeedFacts } from './need-facts.tsx'
import { NeedLead } from './need-lead.tsx'
import { isOpen } from './need-moves.ts'
import { NeedNotices } from './need-notices.tsx'
import { useNeedTexts } from './texts.ts'

const route = getRouteApi('/antd/needs/$needId')
// what stands below comes behind what the page is for
const NeedAround = lazy(() => import('./need-around.tsx'))

/** A need as its keepers and the institutions read it, with the results that may answer it beside it. */
export function FullNeed({ need }: { need: NeedFull }) {
  const t = useNeedTexts()
  const words = useMatchTexts()
  const account = useAccount()
  const { match } = route.useSearch()
  const navigate = route.useNavigate()
  const sides = useMatchSides()
  const query = useQuery(matchQueries.ofNeed(need.id))
  const matches = useRevealed(query.data)
  const entries =
    matches?.items.map(({ result, ...item }) => ({ ...item, other: sides.result(result) })) ?? []
  const searched = matches !== undefined || query.isError
  const focus = useMatchFocus(entries)
  const pane = useRef<HTMLElement>(null)
  useRevealMark(pane, focus.term)
  const own = sides.need(matches?.need ?? need)

  return (
    <Page
      title={need.title}
      lead={<NeedLead need={need} organization={need.organization?.name ?? t('enterpriseHidden')} />}
      actions={
        <>
          {account?.role === 'staff' && (
            <Link
              to="/workbench/$needId"
              params={{ needId: need.id }}
              className={isOpen(need) ? buttonClass.primary : buttonClass.plain}
            >
              {t('toWorkbench')}
            </Link>
          )}
          <NeedActions need={need} />
        </>
      }
    >
      <NeedNotices need={need} />
      {account?.role === 'staff' && need.stage === 'refined' && need.status === 'active' && (
        <ConfirmationLinks needId={need.id} />
      )}
      <JumpToMatches side="need" entries={searched ? entries : null} />
      <Split
        paneRef={pane}
        paneLabel={t('needText')}
        pane={
          <>
            <SideTexts record={own} terms={focus.entry?.explanation.terms ?? []} activeTerm={focus.term} />
            <NeedFacts need={need} />
            {account && keepers.includes(account.role) && (
              <AttachmentsPanel subjectKind="need" subjectId={need.id} />
            )}
          </>
        }
      >
        <Loaded query={query} skeleton={<Skeleton lines={12} />}>
          {({ degraded }) => (
            <MatchList
              own={own}
              entries={entries}
              degraded={degraded}
              focus={focus}
              comparedId={match ?? null}
              onCompare={(id) =>
                void navigate({
                  search: id ? { match: id } : {},
                  replace: match !== undefined,
                  resetScroll: false,
                })
              }
              steps={
                <NextSteps>
                  {need.permissions.edit && (
                    <li>
                      <Link to="/needs/$needId/edit" params={{ needId: need.id }}>
                        {words('stepDetail')}
                      </Link>
                    </li>
                  )}
                  <li>
                    <Link to="/results" search={need.techField ? { techField: [need.techField] } : {}}>
                      {words('stepSearchResults')}
                    </Link>
                  </li>
                  {account?.role === 'enterprise' && <li>{words('stepBureau')}</li>}
                </NextSteps>
              }
            />
          )}
        </Loaded>
        {account && searched && (
          <Suspense>
            <NeedAround needId={need.id} role={account.role} />
          </Suspense>
        )}
      </Split>
    </Page>
  )
}
