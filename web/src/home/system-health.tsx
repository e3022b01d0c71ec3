import type { SystemHealth } from '@duijie/shared/system-health'
import { Link } from '@tanstack/react-router'
import { Tag, type Tone } from '../ui/tag.tsx'
import { useAdminTexts } from './admin-texts.ts'
import { healthPartNames, placesOf, type Verdict, verdictOf } from './health-parts.ts'
import style from './homes.module.css'
import { useHealthLines } from './use-health-lines.ts'

const tones: Record<Verdict, Tone> = { fine: 'success', attention: 'warning', wrong: 'danger' }
const NOTE_BACKUP = 'date -u +%FT%TZ > "$DATA_DIR/last-backup"'

/** How each part stands that the product runs on, those first that somebody has to look at. */
export function SystemHealthList({ health }: { health: SystemHealth }) {
  const t = useAdminTexts()
  const now = new Date()
  const linesOf = useHealthLines(health, now)
  return (
    <section className={style.section} aria-labelledby="health">
      <h2 id="health">{t('health')}</h2>
      <ul className={style.entries}>
        {healthPartNames.map((part) => {
          const verdict = verdictOf(health, part, now)
          const place = placesOf[part]
          return (
            <li key={part} className={style.part}>
              <h3>
                {place ? <Link {...place}>{t(part)}</Link> : t(part)}
                <Tag tone={tones[verdict]}>{t(verdict)}</Tag>
              </h3>
              <div>
                {linesOf(part).map((line) => (
                  <p key={line}>{line}</p>
                ))}
                {part === 'backup' && health.backup.lastAt === null && <code>{NOTE_BACKUP}</code>}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
