import { currentLanguage } from '../i18n/language';

export interface StreamEvent {
  type: string;
  data: unknown;
}

interface Following {
  url: string;
  signal: AbortSignal;
  onEvent: (event: StreamEvent) => void;
}

const pauseMs = 2000;

/**
 * Follows a stream of server-sent events in the reader's language until one of `lastTypes` came, taking up where it broke off.
 * (EventSource can't send a language.) Gives up when the server refuses.
 */
export async function followEvents({ url, signal, onEvent }: Following, lastTypes: readonly string[]): Promise<void> {
  let lastId: string | undefined;
  while (!signal.aborted) {
    const isOver = await followOnce(url, signal, lastId, (event, id) => {
      lastId = id ?? lastId;
      onEvent(event);
      return lastTypes.includes(event.type);
    });
    if (isOver) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

type Taken = (event: StreamEvent, id: string | undefined) => boolean;

/** One connection; true when there is nothing more to follow. */
async function followOnce(url: string, signal: AbortSignal, lastId: string | undefined, take: Taken): Promise<boolean> {
  const headers = {
    accept: 'text/event-stream',
    'accept-language': currentLanguage(),
    ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
  };
  try {
    const response = await fetch(url, { headers, signal, credentials: 'same-origin' });
    if (!response.ok || !response.body) return response.status >= 400 && response.status < 500;
    return await readEvents(response.body, take);
  } catch (error) {
    // A connection that breaks is taken up again; one that the reader left is over.
    if (signal.aborted) return true;
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>, take: Taken): Promise<boolean> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffered = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return false;
    buffered += value;
    const blocks = buffered.split('\n\n');
    buffered = blocks.pop() ?? '';
    for (const block of blocks) {
      const { event, id } = parsed(block);
      if (event && take(event, id)) {
        await reader.cancel();
        return true;
      }
    }
  }
}

/** One block of the stream: fields by line, data may take several. */
function parsed(block: string): { event: StreamEvent | undefined; id: string | undefined } {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const at = line.indexOf(':');
    if (at <= 0) continue;
    const name = line.slice(0, at);
    const text = line.slice(at + 1).replace(/^ /, '');
    fields.set(name, fields.has(name) ? `${fields.get(name)}\n${text}` : text);
  }
  const data = fields.get('data');
  const event = data === undefined ? undefined : { type: fields.get('event') ?? 'message', data: JSON.parse(data) as unknown };
  return { event, id: fields.get('id') };
}
