import { Form, Input } from 'antd'
import { type CreditCodeCheck, checkCreditCode, normalizeCreditCode } from '../lib/credit-code-check.ts'
import style from './accounts.module.css'
import { useAccountTexts } from './texts.ts'

const NAME = ['organization', 'creditCode']
const shown: Partial<Record<CreditCodeCheck['state'], 'success' | 'error'>> = {
  right: 'success',
  wrong: 'error',
  too_long: 'error',
  bad_character: 'error',
}

function useCheckText() {
  const t = useAccountTexts()
  return (check: CreditCodeCheck): string => {
    switch (check.state) {
      case 'empty':
        return t('creditCodeEmpty')
      case 'typing':
        return t('creditCodeTyping', { count: check.count })
      case 'bad_character':
        return t('creditCodeCharacter', { character: check.character })
      case 'too_long':
        return t('creditCodeTooLong')
      case 'wrong':
        return t('creditCodeWrong')
      case 'right':
        return t('creditCodeRight')
    }
  }
}

/** The credit code, checked with every key: length, alphabet, check character. */
export function CreditCodeItem() {
  const t = useAccountTexts()
  const textOf = useCheckText()
  const check = checkCreditCode(Form.useWatch<string | undefined>(NAME) ?? '')
  return (
    <Form.Item
      name={NAME}
      label={t('creditCode')}
      normalize={normalizeCreditCode}
      {...(shown[check.state] && { validateStatus: shown[check.state] })}
      extra={
        <span aria-live="polite" className={shown[check.state] === 'error' ? style.wrong : undefined}>
          {textOf(check)}
        </span>
      }
      hasFeedback={check.state === 'right'}
      rules={[
        {
          validateTrigger: 'onSubmit',
          validator: async (_, value: string) => {
            const found = checkCreditCode(value)
            if (found.state !== 'empty' && found.state !== 'right') throw new Error(textOf(found))
          },
        },
      ]}
    >
      <Input placeholder={t('creditCodePlaceholder')} autoComplete="off" autoCapitalize="characters" />
    </Form.Item>
  )
}
