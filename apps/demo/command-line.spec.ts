import { readCommandLine } from './command-line';

describe('the command line of npm start', () => {
  it('takes a port from the argument before the one of the environment', () => {
    expect(readCommandLine([], {})).toEqual({ once: false, jsonFile: undefined, port: undefined });
    expect(readCommandLine([], { PORT: '8090' }).port).toBe(8090);
    expect(readCommandLine(['--port', '8091'], { PORT: '8090' }).port).toBe(8091);
    expect(readCommandLine(['--once', '--json', 'outcome.json'], {})).toEqual({ once: true, jsonFile: 'outcome.json', port: undefined });
  });

  it.each([
    [['--port', '0'], 'from 1 to 65535'],
    [['--port', '70000'], 'from 1 to 65535'],
    [['--port', '80a'], 'from 1 to 65535'],
    [['--json', 'outcome.json'], 'needs --once'],
    [['--twice'], '--twice'],
    [['extra'], 'extra'],
  ])('refuses %j and shows the usage', (words, reason) => {
    expect(() => readCommandLine(words, {})).toThrow(reason);
    expect(() => readCommandLine(words, {})).toThrow('Usage: npm start');
  });
});
