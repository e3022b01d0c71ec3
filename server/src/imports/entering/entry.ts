import type { ImportKind } from '@duijie/shared/imports'
import { invalid } from '../../errors.ts'
import { recordKinds } from './all-records.ts'
import type { RecordKind } from './record-kind.ts'

export function entryOf(kind: ImportKind): RecordKind {
  const found = recordKinds[kind]
  if (!found) throw invalid('/kind', '这种记录还不能导入')
  return found
}
