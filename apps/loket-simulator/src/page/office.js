// The page on which one plays the payroll office: shows what there is, and calls the control API.
const kinds = {
  unauthorized: '401 niet aangemeld',
  forbidden: '403 geen recht',
  too_many_requests: '429 te veel verzoeken',
  server_error: '500 fout bij Loket',
  slow: 'traag antwoord',
  cut_off: 'afgebroken antwoord',
  invalid_json: 'ongeldige JSON',
  unknown_fields: 'onbekende velden',
  html: 'HTML-pagina met status 200',
  repeat_page: 'steeds dezelfde pagina',
};
const element = (id) => document.getElementById(id);

function make(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function say(text, isError = false) {
  element('message').textContent = text;
  element('message').classList.toggle('error', isError);
}

async function view(name) {
  const response = await fetch(`/control/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

async function act(action, input, done) {
  try {
    const response = await fetch(`/control/${action}`, { method: 'POST', body: JSON.stringify(input) });
    const answer = await response.json();
    if (!response.ok) return say(answer.message, true);
    say(done);
    await show();
    return answer;
  } catch (error) {
    return say(error.message, true);
  }
}

function button(text, onclick) {
  return make('button', { type: 'button', textContent: text, onclick });
}

async function couple(journalRunId) {
  const form = element('push');
  if (!form.reportValidity()) return;
  const { url, key, number, subNumber } = Object.fromEntries(new FormData(form));
  const input = { journalRunId, number: Number(number), subNumber: Number(subNumber), target: { url, key } };
  const result = await act('couple', input, 'Gekoppeld');
  if (!result) return;
  const shown = element('push-result');
  shown.hidden = false;
  shown.textContent = `Status ${result.status}\n${result.body}`;
  say(
    result.status < 300 ? 'De boekhouding heeft de journaalrun ontvangen' : `De boekhouding weigerde met status ${result.status}`,
    result.status >= 300,
  );
}

function journalRunCell(run) {
  const parts = run.journalRuns.map((journalRun) =>
    make(
      'div',
      {},
      `${journalRun.sequenceNumber}: ${journalRun.status.value} (${journalRun.lines} regels) `,
      ...(journalRun.status.key < 4 ? [] : [button('Koppel', () => couple(journalRun.id))]),
    ),
  );
  return make('td', {}, ...parts);
}

function actionCell(run) {
  const date = make('input', { type: 'date', value: run.availableForEmployeeDate ?? '', ariaLabel: 'Beschikbaar voor werknemer' });
  date.onchange = () => act('release-date', { payrollRunId: run.id, date: date.value || null }, 'Datum gewijzigd');
  if (run.status.key !== 9) return make('td');
  return make(
    'td',
    {},
    button('Opnieuw journaliseren', () => act('rejournalise', { payrollRunId: run.id }, 'Opnieuw gejournaliseerd, met € 100,00 meer loon')),
    button('Terugdraaien', () => act('undo-run', { payrollRunId: run.id }, 'Verloning teruggedraaid')),
    button('Laten verdwijnen', () => act('undo-run', { payrollRunId: run.id, disappears: true }, 'Verloning verdwenen')),
    date,
  );
}

function runRow(run) {
  const period = `${run.year}-${String(run.periodNumber).padStart(2, '0')}${run.testYear ? ' (testjaar)' : ''}`;
  const cells = [period, run.status.value, String(run.payslips)].map((textContent) => make('td', { textContent }));
  return make('tr', {}, ...cells, journalRunCell(run), actionCell(run));
}

function administrationPart({ clientNumber, name, payrollRuns }) {
  const headings = ['Periode', 'Status', 'Loonstroken', 'Journaalruns', 'Acties'].map((textContent) =>
    make('th', { scope: 'col', textContent }),
  );
  return make(
    'details',
    { open: openClients.has(clientNumber), ontoggle: (event) => openClients[event.target.open ? 'add' : 'delete'](clientNumber) },
    make('summary', { textContent: `${name} – cliëntnummer ${clientNumber}` }),
    button('Volgende periode goedkeuren', () => act('approve-next-run', { clientNumber }, 'Verloning goedgekeurd en gejournaliseerd')),
    button('Correctierun goedkeuren', () => act('approve-correction-run', { clientNumber }, 'Correctierun goedgekeurd en gejournaliseerd')),
    make('table', {}, make('thead', {}, make('tr', {}, ...headings)), make('tbody', {}, ...[...payrollRuns].reverse().map(runRow))),
  );
}

const openClients = new Set();

async function show() {
  const [overview, accounts, faults] = await Promise.all([view('overview'), view('accounts'), view('faults')]);
  element('employers').replaceChildren(
    ...overview.flatMap(({ companyName, administrations }) => [
      make('h3', { textContent: companyName }),
      ...administrations.map(administrationPart),
    ]),
  );
  element('accounts').replaceChildren(
    ...accounts.map(({ name, username, password, environmentCode }) =>
      make('tr', {}, ...[name, username, password, environmentCode].map((textContent) => make('td', { textContent }))),
    ),
  );
  element('faults').replaceChildren(
    ...faults.map(({ kind, target, count }) =>
      make('li', { textContent: `${kinds[kind]} voor ${target}${count === undefined ? '' : `, nog ${count} keer`}` }),
    ),
  );
}

element('fault').elements.kind.append(...Object.entries(kinds).map(([value, textContent]) => make('option', { value, textContent })));
element('fault').onsubmit = (event) => {
  event.preventDefault();
  const { kind, target, count } = Object.fromEntries(new FormData(event.target));
  void act('faults', { kind, target, count: Number(count) }, 'Storing toegevoegd');
};
element('push').onsubmit = (event) => event.preventDefault();
element('clear-faults').onclick = () => act('clear-faults', {}, 'Storingen gewist');
await show();
