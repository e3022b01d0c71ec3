import type { MatchFact, NearMiss } from '@duijie/shared/matches'
import { CheckIcon, CrossIcon, NearIcon, StepIcon } from '../ui/icons.tsx'
import style from './fact-lines.module.css'
import { useFactWords } from './fact-words.ts'
import { useMatchTexts } from './texts.ts'

const icons = { fits: CheckIcon, near: NearIcon, conflicts: CrossIcon }
const order = { fits: 0, near: 1, conflicts: 2 }

/** What of the facts fits, nearly fits and does not, each with an icon and in words. */
export function FactLines({ facts, misses }: { facts: readonly MatchFact[]; misses: readonly NearMiss[] }) {
  const { line } = useFactWords()
  // a near miss says more than its fact: told once
  const told = facts.filter(
    ({ fact, verdict }) => verdict === 'fits' || misses.every((miss) => miss.fact !== fact),
  )
  if (told.length === 0) return null
  const sorted = [...told].sort((one, other) => order[one.verdict] - order[other.verdict])
  return (
    <ul className={style.lines}>
      {sorted.map((fact) => {
        const Icon = icons[fact.verdict]
        return (
          <li
            key={`${fact.fact} ${fact.needValue} ${fact.resultValue}`}
            className={`${style.line} ${style[fact.verdict]}`}
          >
            <Icon />
            <span>{line(fact)}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** What is missing to a match: `要求 TRL ≥ 6，现为 4`. */
export function NearMissLines({ misses }: { misses: readonly NearMiss[] }) {
  const t = useMatchTexts()
  const { name, value } = useFactWords()
  return misses.map(({ fact, asked, offered }) => (
    <p key={`${fact} ${asked}`} className={style.miss}>
      <StepIcon />
      <span>
        {t('nearMiss', { fact: name(fact), asked: value(fact, asked), offered: value(fact, offered) })}
      </span>
    </p>
  ))
}
