import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { ScrollRestoration, useLocation } from 'react-router';

/** Not to be seen, but read out. */
const unseen = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;

/** Whoever comes to another page begins at its top, with the keys in its content, and is told its title; Back leads to where they were. */
export function PageArrival() {
  useContentFocus();
  return (
    <>
      <ScrollRestoration />
      <Box aria-live="polite" className="announcer" sx={unseen}>
        {useNewTitle()}
      </Box>
    </>
  );
}

/** Else the keys would stay at a link that is gone, and Tab would begin anywhere. */
function useContentFocus(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const content = document.getElementById('content');
    // A page may put the keys into its first field itself.
    const isInField = content?.contains(document.activeElement) && document.activeElement?.matches('input, textarea');
    if (!isInField) content?.focus({ preventScroll: true });
  }, [pathname]);
}

/** The title of the page, once it is another one than that of the page one came in by, which is read out by itself. */
function useNewTitle(): string {
  const [title, setTitle] = useState('');
  useEffect(() => {
    const element = document.querySelector('title');
    if (!element) return undefined;
    const follow = new MutationObserver(() => setTitle(document.title.replace(/ – Loonbrug$/, '')));
    follow.observe(element, { childList: true });
    return () => follow.disconnect();
  }, []);
  return title;
}
