import { Skeleton } from '../ui/skeleton.tsx'

export function EditResultPage() {
  return <Skeleton />
}
