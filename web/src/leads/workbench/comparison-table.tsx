import { cooperationModeLabels, ipKindLabels, ipStatusLabels, trlLabel } from '@duijie/shared/labels'
import type { WorkbenchCandidate } from '@duijie/shared/workbench'
import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useLabel } from '../../i18n/use-label.ts'
import { FactLines, NearMissLines } from '../../matches/fact-lines.tsx'
import { MarkedPassage } from '../../matches/marked-passage.tsx'
import { byContribution, spansIn } from '../../matches/match-side.ts'
import { RecordLink } from '../../matches/record-link.tsx'
import { ScoreRing } from '../../matches/score-ring.tsx'
import { SideOwner } from '../../matches/side-owner.tsx'
import { useMatchTexts } from '../../matches/texts.ts'
import { useMatchSides } from '../../matches/use-match-sides.ts'
import { CheckIcon } from '../../ui/icons.tsx'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useMoneyRange } from '../../ui/use-money.ts'
import style from './comparison-table.module.css'
import { LeadStanding } from './lead-standing.tsx'
import { useWorkbenchTexts } from './texts.ts'

interface ComparisonTableProps {
  candidates: readonly WorkbenchCandidate[]
  onRemove: (resultId: string) => void
  onClose: () => void
}

const texts = ['summary', 'innovation', 'applications'] as const
/** One aspect of all results and room to read each. */
const COLUMN = 300
const HEAD = 96
const NARROWEST = 200
const MOST_TERMS = 12

/** Up to four results side by side, aspect by aspect. */
export default function ComparisonTable({ candidates, onRemove, onClose }: ComparisonTableProps) {
  const t = useWorkbenchTexts()
  const words = useMatchTexts()
  const label = useLabel()
  const money = useMoneyRange()
  const sides = useMatchSides()
  const shared = sharedTerms(candidates)
  const row = (name: string, cell: (candidate: WorkbenchCandidate) => ReactNode) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {candidates.map((candidate) => (
        <td key={candidate.resultId}>{cell(candidate)}</td>
      ))}
    </tr>
  )
  const orUnknown = (value: ReactNode) => value || <span className={style.unknown}>{t('unknown')}</span>

  return (
    <Drawer
      open
      size={Math.min(HEAD + COLUMN * candidates.length + 64, window.innerWidth)}
      title={t('compareTitle', { count: candidates.length })}
      onClose={onClose}
    >
      <section
        className={style.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it
        tabIndex={0}
        aria-label={t('compareTitle', { count: candidates.length })}
      >
        <table className={style.table} style={{ minWidth: HEAD + NARROWEST * candidates.length }}>
          <colgroup>
            <col style={{ width: HEAD }} />
            <col span={candidates.length} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('aspect')}</th>
              {candidates.map(({ result, resultId, explanation }) => (
                <th key={resultId} scope="col">
                  <div className={style.head}>
                    <RecordLink record={sides.result(result)}>
                      <MarkedPassage
                        text={result.title}
                        spans={spansIn(explanation.terms, 'result', 'title')}
                        activeTerm={null}
                      />
                    </RecordLink>
                    <Button
                      size="small"
                      title={t('removeOf', { title: result.title })}
                      onClick={() => onRemove(resultId)}
                    >
                      {t('remove')}
                    </Button>
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(t('row.match'), ({ score, level }) => (
              <span className={style.match}>
                <ScoreRing score={score} level={level} />
                <LevelBadge level={level} />
              </span>
            ))}
            {row(t('row.owner'), ({ result }) => (
              <SideOwner side={sides.result(result)} />
            ))}
            {row(t('row.trl'), ({ result: { trl } }) => orUnknown(trl !== null && label(trlLabel(trl))))}
            {row(t('row.price'), ({ result: { priceFen, priceNegotiable } }) =>
              orUnknown(money(priceFen, priceNegotiable)),
            )}
            {row(t('row.modes'), ({ result: { cooperationModes } }) =>
              orUnknown(
                cooperationModes.map((mode) => label(cooperationModeLabels[mode])).join(t('listComma')),
              ),
            )}
            {row(t('row.ip'), ({ result: { ip } }) =>
              orUnknown(
                ip.length > 0 && (
                  <ul className={style.lines}>
                    {ip.map(({ kind, number, status }) => (
                      <li key={`${kind} ${number}`}>
                        {t('ipLine', {
                          kind: label(ipKindLabels[kind]),
                          number,
                          status: label(ipStatusLabels[status]),
                        })}
                      </li>
                    ))}
                  </ul>
                ),
              ),
            )}
            {row(t('row.facts'), ({ explanation: { facts, nearMisses } }) =>
              facts.length + nearMisses.length > 0 ? (
                <>
                  <FactLines facts={facts} misses={nearMisses} />
                  <NearMissLines misses={nearMisses} />
                </>
              ) : (
                <span className={style.unknown}>{t('noneOf')}</span>
              ),
            )}
            {shared.map((term) =>
              row(t('row.term', { term }), ({ explanation }) => {
                const own = explanation.terms.find((known) => known.term === term)
                return own ? (
                  <span className={style.has}>
                    <CheckIcon />
                    <span className="visually-hidden">{t('shares')}</span>+{own.contribution.toFixed(1)}
                  </span>
                ) : (
                  <span className={style.unknown}>
                    <span aria-hidden="true">—</span>
                    <span className="visually-hidden">{t('lacks')}</span>
                  </span>
                )
              }),
            )}
            {texts.map((field) =>
              row(words(`field.${field}`), ({ result, explanation }) =>
                orUnknown(
                  result[field] && (
                    <MarkedPassage
                      text={result[field]}
                      spans={spansIn(explanation.terms, 'result', field)}
                      activeTerm={null}
                    />
                  ),
                ),
              ),
            )}
            {row(t('row.lead'), ({ lead }) => (
              <LeadStanding lead={lead} />
            ))}
          </tbody>
        </table>
      </section>
    </Drawer>
  )
}

/** The terms that any of them shares with the need, the most telling first. */
function sharedTerms(candidates: readonly WorkbenchCandidate[]): string[] {
  const terms = [
    ...new Set(
      byContribution(candidates.flatMap(({ explanation }) => explanation.terms)).map(({ term }) => term),
    ),
  ]
  return terms.slice(0, MOST_TERMS)
}
