import type { SearchHit } from '@duijie/shared/search'
import { IN_SIGHT, useRestDrawn } from '../ui/use-rest-drawn.ts'
import { NeedHit } from './need-hit.tsx'
import { ResultHit } from './result-hit.tsx'
import style from './search-view.module.css'

export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  const rest = useRestDrawn()
  return (
    <ol className={style.hits}>
      {hits.map((hit, index) => (
        <li key={hit.kind === 'needs' ? hit.need.id : hit.result.id} className="in-sight">
          {(rest || index < IN_SIGHT) && <Hit hit={hit} />}
        </li>
      ))}
    </ol>
  )
}

const Hit = ({ hit }: { hit: SearchHit }) =>
  hit.kind === 'needs' ? (
    <NeedHit need={hit.need} highlights={hit.highlights} />
  ) : (
    <ResultHit result={hit.result} highlights={hit.highlights} />
  )
