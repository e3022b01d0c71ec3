import type { SummaryParagraph } from '@duijie/shared/summaries'
import { Link } from '@tanstack/react-router'
import style from './summaries.module.css'
import { useSummaryTexts } from './texts.ts'

interface PaperProps {
  title: string
  issuer?: string
  paragraphs: readonly SummaryParagraph[]
  days: { from: string; to: string }
}

const tags = { title: 'h2', heading1: 'h3', heading2: 'h4', heading3: 'p', body: 'p' } as const

/** A summary as it reads; each number opens the records behind it. */
export function Paper({ title, issuer, paragraphs, days }: PaperProps) {
  return (
    <article className={style.paper}>
      <h2 className={style.title}>{title}</h2>
      {paragraphs.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
        <Line key={at} paragraph={paragraph} days={days} />
      ))}
      {issuer && <p className={style.issuer}>{issuer}</p>}
    </article>
  )
}

function Line({ paragraph, days }: { paragraph: SummaryParagraph; days: PaperProps['days'] }) {
  const t = useSummaryTexts()
  const Tag = tags[paragraph.kind]
  return (
    <Tag>
      {paragraph.parts.map((part, at) =>
        part.figureId === null ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may stand twice in a paragraph
          <span key={at}>
            <Link to="/figures" search={{ ...days, open: part.figureId, side: 'records' }}>
              {part.text}
            </Link>
            {part.present !== null && (
              <span className={style.present}>{t('now', { value: part.present })}</span>
            )}
          </span>
        ),
      )}
    </Tag>
  )
}
