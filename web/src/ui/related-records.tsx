import type { TechField } from '@duijie/shared/closed-lists'
import type { SearchKind } from '@duijie/shared/search-queries'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { relatedQuery } from '../lib/related.ts'
import { Panel } from './page.tsx'
import style from './related-records.module.css'

interface RelatedRecordsProps {
  heading: string
  kind: SearchKind
  /** the title of what they are related to */
  title: string
  techField: TechField | null
}

/** What else the reader may want to see; nothing where there is nothing, or while it is on its way. */
export function RelatedRecords({ heading, kind, title, techField }: RelatedRecordsProps) {
  const query = useQuery({
    ...relatedQuery({ kind, title, techField: techField ?? 'other' }),
    enabled: techField !== null,
  })
  if (!query.data || query.data.length === 0) return null
  return (
    <div className={style.related}>
      <Panel title={heading}>
        <ul className={style.list}>
          {query.data.map(({ id, title: name, of }) => (
            <li key={id}>
              {kind === 'needs' ? (
                <Link to="/needs/$needId" params={{ needId: id }}>
                  {name}
                </Link>
              ) : (
                <Link to="/results/$resultId" params={{ resultId: id }}>
                  {name}
                </Link>
              )}
              {of && <span className={style.of}>{of}</span>}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
