import type { DuplicatePair, DuplicateReference } from '@duijie/shared/duplicates'
import { techFieldLabels } from '@duijie/shared/labels'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { DecisionActions } from './decision-actions.tsx'
import style from './duplicates.module.css'
import { useDuplicateTexts } from './texts.ts'

const tones = { identical: 'danger', duplicate: 'warning', similar: 'neutral' } as const

export function PairRow({ pair }: { pair: DuplicatePair }) {
  const t = useDuplicateTexts()
  const { dayOfInstant } = useDay()
  const { kind, one, other, likeness, verdict, differing, decided } = pair
  const same = one.organization?.id === other.organization?.id
  const address = { kind, id: one.id, otherId: other.id }
  return (
    <article className={style.pair} aria-label={`${one.title} ↔ ${other.title}`}>
      <div className={style.likeness}>
        {likeness > 0 && <strong>{Math.floor(likeness * 100)}%</strong>}
        <Tag tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Tag>
        <span className={style.aside}>{t(same ? 'sameOrganization' : 'differentOrganizations')}</span>
      </div>
      <div className={style.sides}>
        <Side kind={kind} record={one} differing={differing.one} />
        <Side kind={kind} record={other} differing={differing.other} />
      </div>
      <div className={style.actions}>
        <Link to="/duplicates/$kind/$id/$otherId" params={address}>
          {t('compare')}
        </Link>
        <DecisionActions pair={address} decided={decided} small />
        {decided && (
          <span className={style.aside}>
            {t('decidedBy', { name: decided.by ?? '', day: dayOfInstant(decided.at) })}
            {decided.note && ` · ${decided.note}`}
          </span>
        )}
      </div>
    </article>
  )
}

interface SideProps {
  kind: DuplicatePair['kind']
  record: DuplicateReference
  differing: readonly string[]
}

function Side({ kind, record, differing }: SideProps) {
  const t = useDuplicateTexts()
  const label = useLabel()
  return (
    <div>
      {kind === 'needs' ? (
        <Link to="/needs/$needId" params={{ needId: record.id }}>
          {record.title}
        </Link>
      ) : (
        <Link to="/results/$resultId" params={{ resultId: record.id }}>
          {record.title}
        </Link>
      )}
      <p className={style.aside}>
        {record.organization?.name}
        {record.techField && ` · ${label(techFieldLabels[record.techField])}`}
      </p>
      {differing.length > 0 && (
        <p className={style.aside}>
          {t('onlyHere')}{' '}
          {differing.map((word) => (
            <mark key={word}>{word}</mark>
          ))}
        </p>
      )}
    </div>
  )
}
