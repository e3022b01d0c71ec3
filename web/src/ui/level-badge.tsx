import { matchLevelLabels } from '@duijie/shared/labels'
import type { MatchLevel } from '@duijie/shared/match-levels'
import { useLabel } from '../i18n/use-label.ts'
import style from './level-badge.module.css'
import { Tag, type Tone } from './tag.tsx'
import { useUiTexts } from './texts.ts'

const tones: Record<MatchLevel, Tone> = { strong: 'success', fair: 'info', weak: 'warning', none: 'neutral' }
const bars: Record<MatchLevel, number> = { strong: 3, fair: 2, weak: 1, none: 0 }

/** A match's level as a word, a number of bars and a colour, so that no one of them has to be seen. */
export function LevelBadge({ level }: { level: MatchLevel }) {
  const label = useLabel()
  const t = useUiTexts()
  return (
    <Tag tone={tones[level]}>
      <span className={style.bars} aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar > bars[level] ? style.off : undefined} />
        ))}
      </span>
      {t('level', { level: label(matchLevelLabels[level]) })}
    </Tag>
  )
}
