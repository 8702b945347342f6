import { readCommandLine } from './command-line';

describe('the command line of npm start', () => {
  it('takes a port from the argument before the one of the environment', () => {
    expect(readCommandLine([], {})).toEqual({ once: false, jsonFile: undefined, empty: false, port: undefined });
    expect(readCommandLine([], { PORT: '8090' }).port).toBe(8090);
    expect(readCommandLine(['--port', '8091'], { PORT: '8090' }).port).toBe(8091);
    expect(readCommandLine(['--once', '--json', 'outcome.json'], {})).toMatchObject({ once: true, jsonFile: 'outcome.json' });
  });

  it.each([
    [['--port', '0'], 'from 1 to 65535'],
    [['--port', '70000'], 'from 1 to 65535'],
    [['--port', '80a'], 'from 1 to 65535'],
    [['--json', 'outcome.json'], 'needs --once'],
    [['--once', '--empty'], 'leaves out'],
    [['--twice'], '--twice'],
    [['extra'], 'extra'],
  ])('refuses %j and shows the usage', (words, reason) => {
    expect(() => readCommandLine(words, {})).toThrow(reason);
    expect(() => readCommandLine(words, {})).toThrow('Usage: npm start');
  });
});
