type Leave = () => Promise<void>;
type Asker = (leave: Leave) => void;

/** Of the page that holds something typed; there is one page at a time. */
let asker: Asker | undefined;

/** Until the returned function is called, `ask` decides about leaving the page; it does so later, or not at all. */
export function askFirst(ask: Asker): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = undefined;
  };
}

/** Leaves the page otherwise than by an address, by signing out: at once, or when somebody has agreed to lose what was typed. */
export function leaveWhenAgreed(leave: Leave): void {
  if (asker) asker(leave);
  else void leave();
}
