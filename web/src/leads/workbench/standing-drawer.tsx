import type { TermWeight } from '@duijie/shared/term-weights'
import { useQuery } from '@tanstack/react-query'
import { Drawer, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSettled } from '../../lib/use-settled.ts'
import { FactLines, NearMissLines } from '../../matches/fact-lines.tsx'
import { RecordLink } from '../../matches/record-link.tsx'
import { ScoreRing } from '../../matches/score-ring.tsx'
import { SideOwner } from '../../matches/side-owner.tsx'
import { TermChips } from '../../matches/term-chips.tsx'
import { useMatchSides } from '../../matches/use-match-sides.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tag } from '../../ui/tag.tsx'
import { LeadStanding } from './lead-standing.tsx'
import { useObstacleTexts } from './obstacle-texts.ts'
import { workbenchQueries } from './queries.ts'
import style from './standing-drawer.module.css'
import { StandingReasons } from './standing-reasons.tsx'
import { useStandingTexts } from './standing-texts.ts'

interface StandingDrawerProps {
  needId: string
  /** as they are on the page, kept or not */
  weights: readonly TermWeight[]
  /** what the last one of the list has */
  lastScore: number | null
  onClose: () => void
}

const PAUSE_MS = 300

/** Any result, and why it ranks for the need where it does. */
export default function StandingDrawer({ needId, weights, lastScore, onClose }: StandingDrawerProps) {
  const t = useStandingTexts()
  const [typed, setTyped] = useState('')
  const [resultId, setResultId] = useState<string | null>(null)
  const q = useSettled(typed.trim(), PAUSE_MS)
  const found = useQuery(workbenchQueries.found(q))
  const options =
    q === ''
      ? []
      : (found.data?.items ?? []).flatMap((hit) =>
          hit.kind === 'results'
            ? [{ value: hit.result.id, label: hit.result.title, owner: hit.result.organization.name }]
            : [],
        )

  return (
    <Drawer open size={Math.min(560, window.innerWidth)} title={t('whyNotTitle')} onClose={onClose}>
      <div className={style.drawer}>
        <p className={style.hint}>{t('whyNotHint')}</p>
        <Select
          className={style.search ?? ''}
          showSearch={{ filterOption: false, onSearch: setTyped }}
          autoFocus
          placeholder={t('findResult')}
          aria-label={t('findResult')}
          options={options}
          loading={found.isFetching}
          notFoundContent={q === '' || found.isFetching ? null : t('nothingFound')}
          optionRender={({ data, label }) => (
            <span className={style.option}>
              <span>{label}</span>
              <span className={style.hint}>{data.owner}</span>
            </span>
          )}
          onChange={(id: string) => setResultId(id)}
        />
        {resultId && (
          <Standing
            key={resultId}
            needId={needId}
            resultId={resultId}
            weights={weights}
            lastScore={lastScore}
          />
        )}
      </div>
    </Drawer>
  )
}

interface StandingProps {
  needId: string
  resultId: string
  weights: readonly TermWeight[]
  lastScore: number | null
}

function Standing({ needId, resultId, weights, lastScore }: StandingProps) {
  const t = useStandingTexts()
  const obstacleText = useObstacleTexts()
  const sides = useMatchSides()
  const query = useQuery(workbenchQueries.standing(needId, resultId, weights))
  const [term, setTerm] = useState<string | null>(null)
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(standing) => {
        const { result, rank, among, score, level, explanation, lacking, obstacles, lead } = standing
        const gap = lastScore === null ? 0 : lastScore - score
        const side = sides.result(result)
        const { terms, facts, nearMisses } = explanation
        return (
          <article className={style.standing} aria-label={result.title}>
            <div className={style.head}>
              <ScoreRing score={score} level={level} />
              <div>
                <h3>
                  <RecordLink record={side}>{result.title}</RecordLink>
                </h3>
                <SideOwner side={side} /> <LevelBadge level={level} />
              </div>
            </div>
            <p className={style.place}>
              {rank === null ? t('standingNone', { among }) : t('standing', { rank, among })}
            </p>
            <p>
              {lastScore === null || gap <= 0
                ? t('standingScore', { score: score.toFixed(1) })
                : t('standingGap', {
                    ...{ score: score.toFixed(1), last: lastScore.toFixed(1) },
                    gap: gap.toFixed(1),
                  })}
            </p>
            {(rank === null || rank > 1) && <StandingReasons {...standing} />}
            {obstacles.length > 0 && (
              <Part title={t('obstacles')}>
                <ul className={style.obstacles}>
                  {obstacles.map((obstacle) => (
                    <li key={obstacle}>{obstacleText(`obstacle.${obstacle}`)}</li>
                  ))}
                </ul>
              </Part>
            )}
            <Part title={t('shared')}>
              {terms.length > 0 ? (
                <TermChips terms={terms} activeTerm={term} onTerm={setTerm} shown={12} />
              ) : (
                <p>{t('sharedNone')}</p>
              )}
            </Part>
            <Part title={t('lacking')}>
              {lacking.length > 0 ? (
                <p className={style.words}>
                  {lacking.map((word) => (
                    <Tag key={word}>{word}</Tag>
                  ))}
                </p>
              ) : (
                <p>{t('lackingNone')}</p>
              )}
            </Part>
            <Part title={t('facts')}>
              {facts.length + nearMisses.length > 0 ? (
                <>
                  <FactLines facts={facts} misses={nearMisses} />
                  <NearMissLines misses={nearMisses} />
                </>
              ) : (
                <p>{t('factsNone')}</p>
              )}
            </Part>
            <Part title={t('lead')}>
              <LeadStanding lead={lead} />
            </Part>
          </article>
        )
      }}
    </Loaded>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className={style.label}>{title}</h4>
      {children}
    </section>
  )
}
