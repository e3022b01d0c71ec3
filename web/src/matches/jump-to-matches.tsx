import { isGoodLevel } from '@duijie/shared/matches'
import { ChevronDownIcon } from '../ui/icons.tsx'
import style from './jump-to-matches.module.css'
import type { MatchEntry, Side } from './match-side.ts'
import { useMatchTexts } from './texts.ts'

/** On narrow screens, where the matches stand below a long text: how many there are, and the way there. */
export function JumpToMatches({ side, entries }: { side: Side; entries: readonly MatchEntry[] }) {
  const t = useMatchTexts()
  const good = entries.filter(({ level }) => isGoodLevel(level)).length
  if (good === 0) return null
  return (
    <a href="#matches" className={style.jump}>
      {t(side === 'need' ? 'jumpResults' : 'jumpNeeds', { count: good })}
      <ChevronDownIcon />
    </a>
  )
}
