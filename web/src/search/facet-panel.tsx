import type { SearchPage } from '@duijie/shared/search'
import type { SearchKind } from '@duijie/shared/search-queries'
import { FacetGroup } from './facet-group.tsx'
import style from './facet-panel.module.css'
import { chosenValues, facetsOf, toggleValue } from './facets.ts'
import { chosenMaturity, withMaturity } from './maturity.ts'
import { MaturityGroup } from './maturity-group.tsx'
import type { SearchFilters } from './search-filters.ts'

interface FacetPanelProps {
  kind: SearchKind
  filters: SearchFilters
  facets: SearchPage['facets']
  onChange: (filters: SearchFilters) => void
}

export function FacetPanel({ kind, filters, facets, onChange }: FacetPanelProps) {
  return (
    <div className={style.panel}>
      {facetsOf[kind].map((facet) => (
        <FacetGroup
          key={facet.name}
          facet={facet}
          counts={facets[facet.name] ?? []}
          chosen={chosenValues(filters, facet.name)}
          onToggle={(value) => onChange(toggleValue(filters, facet.name, value))}
        />
      ))}
      <MaturityGroup
        kind={kind}
        chosen={chosenMaturity(kind, filters)}
        onChoose={(trl) => onChange(withMaturity(kind, filters, trl))}
      />
    </div>
  )
}
