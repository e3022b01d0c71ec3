import type { SearchHit } from '@duijie/shared/search'
import { NeedHit } from './need-hit.tsx'
import { ResultHit } from './result-hit.tsx'
import style from './search-view.module.css'

export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ol className={style.hits}>
      {hits.map((hit) => (
        <li key={hit.kind === 'needs' ? hit.need.id : hit.result.id} className="in-sight">
          {hit.kind === 'needs' ? (
            <NeedHit need={hit.need} highlights={hit.highlights} />
          ) : (
            <ResultHit result={hit.result} highlights={hit.highlights} />
          )}
        </li>
      ))}
    </ol>
  )
}
