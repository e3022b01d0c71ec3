import type { Portal } from '@duijie/shared/portal'
import { Link } from '@tanstack/react-router'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './portal.module.css'
import { PortalSection } from './portal-section.tsx'
import { usePortalTexts } from './portal-texts.ts'

export function NewestNews({ news }: { news: Portal['news'] }) {
  const t = usePortalTexts()
  const { dayOfInstant } = useDay()
  return (
    <PortalSection id="news" title={t('news')} more={<Link to="/news">{t('allNews')}</Link>}>
      {news.length === 0 && <p className={style.none}>{t('noNews')}</p>}
      <ul className={style.list}>
        {news.map(({ id, title, pinned, publishedAt }) => (
          <li key={id} className={style.notice}>
            <h3 className={style.title}>
              <Link to="/news/$newsId" params={{ newsId: id }}>
                {title}
              </Link>
              {pinned && <Tag tone="accent">{t('pinned')}</Tag>}
            </h3>
            {publishedAt && <span className={style.day}>{dayOfInstant(publishedAt)}</span>}
          </li>
        ))}
      </ul>
    </PortalSection>
  )
}
