import { Button, type ButtonProps, Dropdown, type DropdownProps, type MenuProps } from 'antd'
import { useRef, useState } from 'react'

interface MenuButtonProps extends Omit<ButtonProps, 'onClick'> {
  items: NonNullable<MenuProps['items']>
  placement?: DropdownProps['placement']
  onChoose?: (key: string) => void
}

/** A button and its menu: the focus goes into the menu, and is back at the button before anything is done. */
export function MenuButton({ items, placement, onChoose, disabled, ...button }: MenuButtonProps) {
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      disabled={disabled ?? false}
      {...(placement && { placement })}
      onOpenChange={setOpen}
      menu={{
        items,
        style: { maxHeight: 360, overflow: 'auto' },
        onClick({ key }) {
          opener.current?.focus()
          onChoose?.(key)
        },
      }}
    >
      <Button ref={opener} aria-haspopup="menu" aria-expanded={open} {...button} />
    </Dropdown>
  )
}
