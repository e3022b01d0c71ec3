import type { FormInstance } from 'antd'

type Path = (string | number)[]

interface ScrollingForm {
  scrollToField(name: Path, options: { focus: boolean; block: 'center' }): void
}

/** Checks the form; where a field is refused, goes to the first and answers false. */
export async function validates<Values>(form: FormInstance<Values>): Promise<boolean> {
  try {
    await form.validateFields()
    return true
  } catch (refused) {
    const [first] = (refused as { errorFields?: { name: Path }[] }).errorFields ?? []
    const scrolling = form as unknown as ScrollingForm
    if (first) scrolling.scrollToField(first.name, { focus: true, block: 'center' })
    return false
  }
}
