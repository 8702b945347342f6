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

/** How it ended: the last event came, the reader left, nobody is signed in any more, or the server refuses for another reason. */
export type Ending = 'over' | 'left' | 'signed-out' | 'refused';

/** What one connection came to: an ending, or so long until the next. */
type Course = Ending | { waitMs: number };

const pauseMs = 2000;

/**
 * Follows a stream of server-sent events in the reader's language until one of `lastTypes` came, taking up where it broke off.
 * (EventSource can't send a language.) A stream that the server closes is asked for once more: the answer to that says why.
 */
export async function followEvents({ url, signal, onEvent }: Following, lastTypes: readonly string[]): Promise<Ending> {
  let lastId: string | undefined;
  while (!signal.aborted) {
    const course = await followOnce(url, signal, lastId, (event, id) => {
      lastId = id ?? lastId;
      onEvent(event);
      return lastTypes.includes(event.type);
    });
    if (typeof course === 'string') return course;
    await new Promise((resolve) => setTimeout(resolve, course.waitMs));
  }
  return 'left';
}

type Taken = (event: StreamEvent, id: string | undefined) => boolean;

async function followOnce(url: string, signal: AbortSignal, lastId: string | undefined, take: Taken): Promise<Course> {
  const headers = {
    accept: 'text/event-stream',
    'accept-language': currentLanguage(),
    ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
  };
  try {
    const response = await fetch(url, { headers, signal, credentials: 'same-origin' });
    if (!response.ok || !response.body) return courseAfter(response);
    return (await readEvents(response.body, take)) ? 'over' : { waitMs: pauseMs };
  } catch (error) {
    // A connection that breaks is taken up again; one that the reader left is over.
    if (signal.aborted) return 'left';
    if (error instanceof TypeError) return { waitMs: pauseMs };
    throw error;
  }
}

/** Only a refusal stays one: a portal that is away, or has too many followers, is asked again. */
function courseAfter({ status, headers }: Response): Course {
  if (status === 401) return 'signed-out';
  if (status === 429) return { waitMs: 1000 * Number(headers.get('retry-after') ?? 0) || pauseMs };
  return status >= 400 && status < 500 ? 'refused' : { waitMs: pauseMs };
}

/** True when the last event came. */
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
