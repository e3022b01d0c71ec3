import { act, render, screen } from '@testing-library/react'
import { Form, type FormInstance, Input } from 'antd'
import { expect, it, vi } from 'vitest'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { type Merge, useMerge } from './use-merge.ts'

interface Values {
  title: string
  note: string
}
type Saved = Values & { version: number }

const opened: Saved = { version: 1, title: '旧名', note: '旧注' }
const overtaken = new ApiProblem({ type: 'x', title: 'x', status: 412, code: 'version_conflict' })
const valuesOf = ({ title, note }: Saved): Values => ({ title, note })

interface Now {
  merge: Merge<Values, Saved>
  form: FormInstance<Values>
}

interface EditorProps {
  record: Saved | null
  read: (saved: Saved) => Promise<Saved>
  onRender: (now: Now) => void
}

function Editor({ record, read, onRender }: EditorProps) {
  const [form] = Form.useForm<Values>()
  onRender({ form, merge: useMerge({ form, opened: record, valuesOf, read }) })
  return (
    <Form form={form} initialValues={valuesOf(opened)}>
      <Form.Item name="title" label="名称">
        <Input />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input />
      </Form.Item>
    </Form>
  )
}

/** A form of a record, in which the title was changed. */
function edited(read: EditorProps['read'], record: Saved | null = opened) {
  const now = {} as Now
  render(<Editor record={record} read={read} onRender={(latest) => Object.assign(now, latest)} />)
  act(() => now.form.setFieldsValue({ title: '我的名' }))
  return { now, meet: (error: Error) => act(async () => now.merge.meet(error)) }
}

it('puts in what they alone changed, keeps mine where both did, and goes on against theirs', async () => {
  const theirs = { version: 2, title: '对方的名', note: '对方的注' }
  const { now, meet } = edited(() => Promise.resolve(theirs))
  await meet(overtaken)
  expect(now.form.getFieldsValue()).toEqual({ title: '我的名', note: '对方的注' })
  expect(now.merge.known).toEqual(theirs)
  const conflict = { field: 'title', mine: '我的名', theirs: '对方的名' } as const
  expect(now.merge.conflicts).toEqual([conflict])
  expect(now.merge.leftOf(overtaken)).toBeNull()
  act(() => now.merge.take(conflict))
  expect(screen.getByLabelText('名称')).toHaveValue('对方的名')
  expect(now.merge.conflicts).toEqual([])
})

it('compares with what was merged before where they change it once more', async () => {
  const read = vi
    .fn()
    .mockResolvedValueOnce({ ...opened, version: 2, note: '对方的注' })
    .mockResolvedValueOnce({ ...opened, version: 3, note: '又改的注' })
  const { now, meet } = edited(read)
  await meet(overtaken)
  await meet(overtaken)
  expect(read.mock.calls[1]?.[0]).toMatchObject({ version: 2 })
  expect(now.form.getFieldsValue()).toEqual({ title: '我的名', note: '又改的注' })
  expect(now.merge.conflicts).toEqual([])
})

it('leaves the failure told where theirs cannot be read', async () => {
  const { now, meet } = edited(() => Promise.reject(new NetworkFailure('x')))
  await meet(overtaken)
  expect(now.merge).toMatchObject({ known: opened, conflicts: null })
  expect(now.merge.leftOf(overtaken)).toBe(overtaken)
  expect(now.form.getFieldsValue()).toEqual({ title: '我的名', note: '旧注' })
})

it('marks the fields that were refused, also of a new one', async () => {
  const refused = new ApiProblem({
    ...{ type: 'x', title: 'x', status: 400, code: 'validation_failed' },
    errors: [{ pointer: '/title', detail: '太短' }],
  })
  const { now, meet } = edited(() => Promise.reject(new Error('not asked')), null)
  await meet(refused)
  await screen.findByText('太短')
  expect(screen.getByLabelText('名称')).toHaveFocus()
  expect(now.merge.leftOf(refused)).toBe(refused)
})

it('tells nothing of before once it is saved', async () => {
  const { now, meet } = edited(() => Promise.resolve({ ...opened, version: 2 }))
  await meet(overtaken)
  const saved = { ...opened, version: 3, title: '我的名' }
  act(() => now.merge.settle(saved))
  expect(now.merge).toMatchObject({ known: saved, conflicts: null })
})
