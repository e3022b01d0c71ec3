import type { FittingNeed } from '@duijie/shared/homes'
import { techFieldLabels } from '@duijie/shared/labels'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { LevelBadge } from '../ui/level-badge.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { Tag } from '../ui/tag.tsx'
import style from './homes.module.css'
import { useSideTexts } from './side-texts.ts'

/** Needs that the institution could answer, each with why. */
export function FittingNeeds({ needs }: { needs: readonly FittingNeed[] }) {
  const t = useSideTexts()
  const label = useLabel()
  return (
    <section className={style.section} aria-labelledby="fitting">
      <div className={style.head}>
        <h2 id="fitting">{t('fitting')}</h2>
        <Link to="/needs">{t('allOpenNeeds')}</Link>
      </div>
      {needs.length === 0 && <p className={style.none}>{t('noFitting')}</p>}
      <ul className={style.entries}>
        {needs.map(({ id, title, techField, organization, isNew, match }) => (
          <li key={id} className={style.entry}>
            <div className={style.match}>
              <div>
                <Link
                  to="/needs/$needId"
                  params={{ needId: id }}
                  search={match ? { match: match.resultId } : {}}
                  className={style.entryTitle}
                >
                  {title}
                </Link>
                {isNew && <Tag tone="accent">{t('isNew')}</Tag>}
              </div>
              {match && <LevelBadge level={match.level} />}
            </div>
            <p className={style.none}>{match ? t('answeredBy', { title: match.title }) : t('ofField')}</p>
            <MetaLine items={[organization?.name, techField && label(techFieldLabels[techField])]} />
          </li>
        ))}
      </ul>
    </section>
  )
}
