import { Skeleton } from '../ui/skeleton.tsx'
export function ResultSearchPage() {
  return <Skeleton />
}
