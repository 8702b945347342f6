import type { ReactNode } from 'react';

interface MenuSectionProps {
  title?: string;
  children: ReactNode;
}

/** A group of the left menu, with a heading where it has one. */
export function MenuSection({ title, children }: MenuSectionProps) {
  return (
    <div role="group" aria-label={title}>
      {title && <div className="title">{title}</div>}
      {children}
    </div>
  );
}
