import type { FittingNeed, LiaisonHome } from '@duijie/shared/homes'
import { techFieldLabels } from '@duijie/shared/labels'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { buttonClass } from '../ui/button-link.ts'
import { LevelBadge } from '../ui/level-badge.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { Tag } from '../ui/tag.tsx'
import style from './homes.module.css'
import { useSideTexts } from './side-texts.ts'
import { useNewSince } from './use-new-since.ts'

const SHOWN = 8

/** Needs that the institution could answer, each with why; new ones first. */
export function FittingNeeds({
  needs,
  newNeeds,
  newSince,
}: Pick<LiaisonHome, 'needs' | 'newNeeds' | 'newSince'>) {
  const t = useSideTexts()
  const newWords = useNewSince()(newSince, newNeeds)
  const [all, setAll] = useState(false)
  const more = needs.length - SHOWN
  return (
    <section className={style.section} aria-labelledby="fitting">
      <div className={style.head}>
        <h2 id="fitting">{t('fitting')}</h2>
        <Link to="/needs">{t('allOpenNeeds')}</Link>
      </div>
      {needs.length === 0 ? (
        <p className={style.none}>{t('noFitting')}</p>
      ) : (
        newWords && <p className={style.since}>{newWords}</p>
      )}
      <ul className={style.entries}>
        {(all ? needs : needs.slice(0, SHOWN)).map((need) => (
          <Entry key={need.id} need={need} />
        ))}
      </ul>
      {more > 0 && !all && (
        <button type="button" className={`${buttonClass.plain} ${style.more}`} onClick={() => setAll(true)}>
          {t('moreNeeds', { count: more })}
        </button>
      )}
    </section>
  )
}

function Entry({ need: { id, title, techField, organization, isNew, match } }: { need: FittingNeed }) {
  const t = useSideTexts()
  const label = useLabel()
  return (
    <li className={style.entry}>
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
  )
}
