import { Select, type SelectProps } from 'antd'
import { useFormTexts } from './form-texts.ts'

/** A choice that can be taken back; the button for it has a name in the reader's language. */
export function ClearableSelect<Value>(props: SelectProps<Value>) {
  const t = useFormTexts()
  return <Select<Value> allowClear={{ label: t('clearChoice') }} {...props} />
}
