import { techFieldLabels } from '@duijie/shared/labels'
import type { SearchMisses } from '@duijie/shared/search-misses'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { LevelBadge } from '../ui/level-badge.tsx'
import style from './search-misses.module.css'
import { useSearchMissTexts } from './texts.ts'

/** A field: how many of its needs have no fitting result, who comes nearest, and which they are. */
export function FieldGap({ gap }: { gap: SearchMisses['fields'][number] }) {
  const t = useSearchMissTexts()
  const label = useLabel()
  const nearest = gap.nearest.map(({ institution, needs, bestScore }) =>
    t('nearestOne', { name: institution.name, needs, score: Math.round(bestScore) }),
  )
  return (
    <section className={style.gap}>
      <div className={style.head}>
        <h3>{gap.techField ? label(techFieldLabels[gap.techField]) : t('noField')}</h3>
        <span>{t('share', { needs: gap.needs, of: gap.of })}</span>
      </div>
      <p className={style.hint}>
        {nearest.length > 0 ? t('nearest', { names: nearest.join(t('comma')) }) : t('nearestNone')}
      </p>
      <ul className={style.examples}>
        {gap.examples.map(({ id, title, bestLevel }) => (
          <li key={id}>
            <Link to="/needs/$needId" params={{ needId: id }}>
              {title}
            </Link>
            <LevelBadge level={bestLevel} />
          </li>
        ))}
      </ul>
    </section>
  )
}
