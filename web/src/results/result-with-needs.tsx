import type { ResearchResult } from '@duijie/shared/results'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
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
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Split } from '../ui/split.tsx'
import { useRevealed } from '../ui/use-revealed.ts'
import { ResultFacts } from './result-facts.tsx'
import { ResultHistory } from './result-history.tsx'
import { useResultTexts } from './texts.ts'

const route = getRouteApi('/antd/results/$resultId')

/** A result with the needs that it may answer beside it. */
export function ResultWithNeeds({ result }: { result: ResearchResult }) {
  const t = useResultTexts()
  const words = useMatchTexts()
  const account = useAccount()
  const { match } = route.useSearch()
  const navigate = route.useNavigate()
  const sides = useMatchSides()
  const query = useQuery(matchQueries.ofResult(result.id))
  const matches = useRevealed(query.data)
  const searched = matches !== undefined || query.isError
  const entries = matches?.items.map(({ need, ...item }) => ({ ...item, other: sides.need(need) })) ?? []
  const focus = useMatchFocus(entries)
  const pane = useRef<HTMLElement>(null)
  useRevealMark(pane, focus.term)
  const own = sides.result(matches?.result ?? result)

  return (
    <>
      <JumpToMatches side="result" entries={searched ? entries : null} />
      <Split
        paneRef={pane}
        paneLabel={t('resultText')}
        pane={
          <>
            <SideTexts record={own} terms={focus.entry?.explanation.terms ?? []} activeTerm={focus.term} />
            <ResultFacts result={result} />
            <AttachmentsPanel subjectKind="result" subjectId={result.id} />
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
                  {result.permissions.edit && (
                    <li>
                      <Link to="/results/$resultId/edit" params={{ resultId: result.id }}>
                        {words('stepDetailResult')}
                      </Link>
                    </li>
                  )}
                  <li>
                    <Link to="/needs" search={result.techField ? { techField: [result.techField] } : {}}>
                      {words('stepSearchNeeds')}
                    </Link>
                  </li>
                </NextSteps>
              }
            />
          )}
        </Loaded>
        {searched && (account?.role === 'staff' || account?.role === 'liaison') && (
          <ResultHistory id={result.id} />
        )}
      </Split>
    </>
  )
}
