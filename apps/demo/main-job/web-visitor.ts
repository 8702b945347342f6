/** A problem document (RFC 9457) as the product answers it, or an answer that is none. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  remedy: string;
}

/** The product refused a request; the message names request, cause, remedy and code. */
export class RequestRefused extends Error {
  constructor(
    readonly problem: Problem,
    request: string,
  ) {
    super(`${request}: ${problem.status} ${problem.title} ${problem.remedy} (${problem.code})`);
  }
}

/** One event of a stream of server-sent events. */
export interface StreamEvent<T> {
  type: string;
  data: T;
}

const timeoutMs = 60_000;
/** Of a stream that stays open while work goes on. */
const streamTimeoutMs = 900_000;

/** One person at the product's HTTP interface, as their browser would be: keeps the session's cookie, and proves with its token what is sent. */
export class WebVisitor {
  #cookie = '';
  #csrfToken = '';

  /** Address without a slash at the end. */
  constructor(private readonly address: string) {}

  async signIn(email: string, password: string): Promise<void> {
    const answer = await this.#send('POST', '/api/session', { email, password });
    this.#cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    this.#csrfToken = ((await answer.json()) as { csrfToken: string }).csrfToken;
  }

  get<T>(path: string): Promise<T> {
    return this.#json<T>('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.#json<T>('POST', path, body);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.#json<T>('PUT', path, body);
  }

  /** Every row of a list, whatever the size of a page. */
  async all<T>(path: string): Promise<T[]> {
    const pageSize = 200;
    const items: T[] = [];
    for (let page = 1; ; page += 1) {
      const separator = path.includes('?') ? '&' : '?';
      const answer = await this.get<{ items: T[]; total: number }>(`${path}${separator}page=${page}&pageSize=${pageSize}`);
      items.push(...answer.items);
      if (answer.items.length < pageSize || items.length >= answer.total) return items;
    }
  }

  /** The document at a path, byte for byte. */
  async document(path: string): Promise<{ contentType: string; bytes: Buffer }> {
    const answer = await this.#send('GET', path);
    return { contentType: answer.headers.get('content-type') ?? '', bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** The status with which a request is refused; undefined when it is not. */
  async refusalOf(method: 'GET' | 'POST', path: string, body?: unknown): Promise<number | undefined> {
    try {
      await (await this.#send(method, path, body)).arrayBuffer();
      return undefined;
    } catch (error) {
      if (error instanceof RequestRefused) return error.problem.status;
      throw error;
    }
  }

  /** Server-sent events, until the other side ends them. */
  async *events<T>(path: string): AsyncGenerator<StreamEvent<T>> {
    const answer = await this.#send('GET', path, undefined, streamTimeoutMs);
    let rest = '';
    for await (const text of (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf<T>(block);
        if (event) yield event;
      }
    }
  }

  async #json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const text = await (await this.#send(method, path, body)).text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async #send(method: string, path: string, body?: unknown, limitMs = timeoutMs): Promise<Response> {
    const answer = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        'accept-language': 'nl',
        ...(this.#cookie === '' ? {} : { cookie: this.#cookie }),
        ...(method === 'GET' ? {} : { 'x-csrf-token': this.#csrfToken }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(limitMs),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new RequestRefused(await problemOf(answer), `${method} ${path}`);
    return answer;
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const text = await answer.text();
  try {
    const { code = 'unknown', title = text, remedy = '', details } = JSON.parse(text) as Partial<Problem> & { details?: unknown };
    // Which fields are wrong stands in the details only.
    return { status: answer.status, code, title, remedy: code === 'request.invalid' ? JSON.stringify(details) : remedy };
  } catch {
    return { status: answer.status, code: 'unknown', title: text.slice(0, 200), remedy: '' };
  }
}

function eventOf<T>(block: string): StreamEvent<T> | undefined {
  const field = (name: string): string =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trim())
      .join('\n');
  const data = field('data');
  return data === '' ? undefined : { type: field('event') || 'message', data: JSON.parse(data) as T };
}
