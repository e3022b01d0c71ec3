import type { DuplicateComparison } from '@duijie/shared/duplicates'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { Page } from '../ui/page.tsx'
import { DecisionActions } from './decision-actions.tsx'
import style from './duplicates.module.css'
import { MergeForm } from './merge-form.tsx'
import { duplicateQueries } from './queries.ts'
import { useDuplicateTexts } from './texts.ts'
import { useNeedFieldWords, useResultFieldWords } from './use-field-words.ts'

const route = getRouteApi('/antd/duplicates/$kind/$id/$otherId')

/** Both records of a pair side by side: what differs, what the bureau says of it, and merging. */
export function ComparisonPage() {
  const t = useDuplicateTexts()
  const pair = route.useParams()
  const query = useQuery(duplicateQueries.compare(pair))
  return (
    <Page
      title={t('compareTitle')}
      crumbs={
        <Breadcrumbs list={[]}>
          <Link to="/duplicates" search={{ kind: pair.kind }}>
            {t('title')}
          </Link>
        </Breadcrumbs>
      }
      lead={query.data && <Likeness pair={query.data} />}
      actions={query.data && <DecisionActions pair={pair} decided={query.data.decided} />}
    >
      <Loaded query={query}>{(compared) => <Compared key={versionsOf(compared)} pair={compared} />}</Loaded>
    </Page>
  )
}

function Likeness({ pair: { likeness, verdict } }: { pair: DuplicateComparison }) {
  const t = useDuplicateTexts()
  return (
    <MetaLine
      items={[
        t('alike', { percent: Math.floor(likeness * 100) }),
        verdict !== 'different' && t(`verdict.${verdict}`),
      ]}
    />
  )
}

const versionsOf = ({ one, other }: DuplicateComparison) => `${one.version}.${other.version}`

function Compared({ pair }: { pair: DuplicateComparison }) {
  const needTexts = useNeedFieldWords()
  const resultTexts = useResultFieldWords()
  return (
    <>
      {pair.mergeObstacle && <p className={style.obstacle}>{pair.mergeObstacle}</p>}
      <MergeForm pair={pair} texts={pair.kind === 'needs' ? needTexts : resultTexts} />
    </>
  )
}
