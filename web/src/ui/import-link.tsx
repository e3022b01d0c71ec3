import type { ImportKind } from '@duijie/shared/import-queries'
import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from './button-link.ts'
import { useUiTexts } from './texts.ts'

/** From a list to the import of its records, for whoever may import them. */
export function ImportLink({ kind }: { kind: ImportKind }) {
  const t = useUiTexts()
  const role = useAccount()?.role
  const may =
    role === 'staff' ||
    (role === 'enterprise' && kind === 'needs') ||
    (role === 'liaison' && (kind === 'results' || kind === 'experts'))
  if (!may) return null
  return (
    <Link to="/imports" search={{ kind: [kind] }} className={buttonClass.plain}>
      {t('import')}
    </Link>
  )
}
