import { DropDown } from '../ui/drop-down.tsx'
import { AppearanceIcon } from '../ui/icons.tsx'
import { AppearanceOptions } from './appearance-options.tsx'
import { useShellTexts } from './texts.ts'

/** How the page looks, for those without an account. */
export function AppearanceMenu() {
  const t = useShellTexts()
  return (
    <DropDown name={t('appearance')} button={<AppearanceIcon />}>
      {() => <AppearanceOptions />}
    </DropDown>
  )
}
