import { screen } from '@testing-library/react'
import { Button, Form, Input } from 'antd'
import { beforeEach, expect, it, vi } from 'vitest'
import { anAccount, aSession } from '../testing/records.ts'
import { renderRouted } from '../testing/render-routed.tsx'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { session } from './session.ts'
import { type RecordKind, useRecordEditor } from './use-record-editor.ts'

interface Values {
  title: string
  note: string
}
type Saved = Values & { id: string; version: number }

const opened: Saved = { id: 'a', version: 1, title: '旧名', note: '旧注' }
const overtaken = new ApiProblem({ type: 'x', title: 'x', status: 412, code: 'version_conflict' })

function kindOf(
  patch: RecordKind<Values, Saved>['patch'],
  theirs: Saved = opened,
): RecordKind<Values, Saved> {
  return {
    name: 'thing',
    empty: { title: '', note: '' },
    valuesOf: ({ title, note }) => ({ title, note }),
    create: () => Promise.reject(new Error('not asked')),
    patch,
    read: () => Promise.resolve(theirs),
    invalidates: [],
  }
}

function Editor({ kind, onSaved }: { kind: RecordKind<Values, Saved>; onSaved: (saved: Saved) => void }) {
  const [form] = Form.useForm<Values>()
  const editor = useRecordEditor(kind, form, opened, onSaved)
  return (
    <Form form={form} initialValues={editor.initialValues} onValuesChange={editor.keep}>
      {editor.conflicts && (
        <ConflictNotice
          conflicts={editor.conflicts}
          labelOf={(field) => field}
          show={(_, value) => String(value)}
          onTake={editor.take}
        />
      )}
      <Form.Item name="title" label="名称">
        <Input />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input />
      </Form.Item>
      <FailureAlert error={editor.error} />
      <Button onClick={() => void editor.save('save')}>保存</Button>
    </Form>
  )
}

async function edited(kind: RecordKind<Values, Saved>) {
  const onSaved = vi.fn()
  const view = await renderRouted(<Editor kind={kind} onSaved={onSaved} />)
  const title = await screen.findByLabelText('名称')
  await view.user.clear(title)
  await view.user.type(title, '我的名')
  const save = () => view.user.click(screen.getByRole('button', { name: /保.*存/ }))
  await save()
  return { ...view, title, save, onSaved }
}

beforeEach(() => session.open(aSession(anAccount('staff'))))

it('keeps what is typed where somebody else saved first, shows theirs, and saves against it', async () => {
  const patch = vi
    .fn()
    .mockRejectedValueOnce(overtaken)
    .mockResolvedValueOnce({ ...opened, version: 3 })
  const { title, save, onSaved } = await edited(
    kindOf(patch, { ...opened, version: 2, title: '对方的名', note: '对方的注' }),
  )
  expect(await screen.findByText('对方改为：对方的名')).toBeVisible()
  expect(title).toHaveValue('我的名')
  expect(screen.getByLabelText('备注')).toHaveValue('对方的注')
  await save()
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled())
  expect(patch.mock.calls[1]?.[0]).toMatchObject({ version: 2 })
  expect(patch.mock.calls[1]?.[1]).toEqual({ title: '我的名' })
})

it('takes theirs on request', async () => {
  const patch = vi.fn().mockRejectedValueOnce(overtaken)
  const { title, user } = await edited(kindOf(patch, { ...opened, version: 2, title: '对方的名' }))
  await user.click(await screen.findByRole('button', { name: '采用对方的' }))
  expect(title).toHaveValue('对方的名')
})

it('sends the same again after the network failed, under the same key', async () => {
  const patch = vi.fn().mockRejectedValueOnce(new NetworkFailure('x')).mockResolvedValueOnce(opened)
  const { title, save, onSaved } = await edited(kindOf(patch))
  expect(await screen.findByText('网络连接失败')).toBeVisible()
  expect(title).toHaveValue('我的名')
  await save()
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled())
  expect(patch.mock.calls[1]).toEqual(patch.mock.calls[0])
})
