import type { MatchTerm } from '@duijie/shared/matches'
import { useRef } from 'react'
import { MetaLine } from '../ui/meta-line.tsx'
import style from './comparison-drawer.module.css'
import { MarkedPassage } from './marked-passage.tsx'
import { type MatchSide, spansIn } from './match-side.ts'
import { RecordLink } from './record-link.tsx'
import { SideOwner } from './side-owner.tsx'
import { SideTexts } from './side-texts.tsx'
import { useMatchTexts } from './texts.ts'
import { useRevealMark } from './use-reveal-mark.ts'

interface ComparedSideProps {
  record: MatchSide
  terms: readonly MatchTerm[]
  activeTerm: string | null
  /** on phones the other side is shown */
  hidden: boolean
  /** its own page is another one */
  linked: boolean
}

/** One side of the comparison: title, whose it is, facts and whole texts. */
export function ComparedSide({ record, terms, activeTerm, hidden, linked }: ComparedSideProps) {
  const t = useMatchTexts()
  const pane = useRef<HTMLElement>(null)
  useRevealMark(pane, activeTerm)
  return (
    <section
      ref={pane}
      className={style.side}
      data-hidden={hidden || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, and the keyboard must reach it
      tabIndex={0}
      aria-label={t(record.side)}
    >
      <header>
        <span className={style.kind}>{t(record.side)}</span>
        <h2>
          <MarkedPassage
            text={record.title}
            spans={spansIn(terms, record.side, 'title')}
            activeTerm={activeTerm}
          />
        </h2>
        <MetaLine items={[<SideOwner key="owner" side={record} />, ...record.facts]} />
        {linked && (
          <span>
            <RecordLink record={record}>{t(record.side === 'need' ? 'openNeed' : 'openResult')}</RecordLink>
          </span>
        )}
      </header>
      <SideTexts record={record} terms={terms} activeTerm={activeTerm} />
    </section>
  )
}
