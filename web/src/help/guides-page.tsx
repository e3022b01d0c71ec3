import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { overlay } from '../shell/asked.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Page } from '../ui/page.tsx'
import { Tag } from '../ui/tag.tsx'
import { guideNames, guideOf } from './guide-names.ts'
import style from './help.module.css'
import { useHelpTexts } from './texts.ts'

/** The guides, the reader's own first. */
export function GuidesPage() {
  const t = useHelpTexts()
  const account = useAccount()
  const own = account && guideOf(account.role)
  const sorted = [...guideNames].sort((a, b) => Number(b === own) - Number(a === own))
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <button type="button" className={buttonClass.plain} onClick={() => overlay.ask('keys')}>
          {t('keys')}
        </button>
      }
      width="reading"
    >
      <ul className={style.guides}>
        {sorted.map((name) => (
          <li key={name}>
            <Link to="/help/$guide" params={{ guide: name }} className={style.guide}>
              <h2>
                {t(name)} {name === own && <Tag tone="accent">{t('yours')}</Tag>}
              </h2>
              <p>{t(`${name}Text`)}</p>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
