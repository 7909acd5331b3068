import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands.js';
import { version } from '../../package.json';
import { attach } from './attach-facts.js';
import { run } from './in-process.js';

describe('provisim', () => {
  it('shows every command with --help', async () => {
    const { code, out, err } = await run(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name, summary } of commands)
      expect(out).toMatch(new RegExp(`${name} +${summary.replaceAll(' ', '\\s+')}`));
  });

  it.each(commands)('shows usage, options and examples of $name', async ({ name, load }) => {
    const { code, out } = await run([name, '--help']);
    const { options, examples } = await load();
    expect(code).toBe(0);
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
    for (const { run: line } of examples) expect(out).toContain(`  provisim ${line}\n`);
    expect(await run(['help', name])).toEqual({ code, out, err: '' });
    expect(await run([name, '-h'])).toEqual({ code, out, err: '' });
  });

  it('prints its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [[], 'there is no command'],
    [['decid'], '`decid` is not a command (did you mean `decide`?)'],
  ])('refuses %j', async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('lists everything that is wrong with the arguments at once', async () => {
    const { code, out, err } = await run([
      ...['decide', '--fact', '--as-of', '--engine', 'slow', '--json=yes', '--switch', 'x'],
      ...['--rules', 'a', '--rules', 'b'],
    ]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const message of [
      '`--fact` is not an option here (did you mean `--facts`?)',
      '`--as-of` needs a value (as in `--as-of <date | epoch>`)',
      '`--json` takes no value',
      '`--switch x` is not of the form key=value',
      '`--rules` is given more than once',
      'the decision is not named',
      '`--facts` is not given',
      '`provisim decide --help` shows how it is used',
    ]) {
      expect(err).toContain(message);
    }
  });

  it('refuses an argument too many', async () => {
    const { code, err } = await run(['decide', attach, 'a=1', '--facts', '{}']);
    expect(code).toBe(2);
    expect(err).toContain('`a=1` is one argument too many (options begin with `--`)');
  });

  it('sets text off in colour on a terminal only, and never with NO_COLOR', async () => {
    const asked = ['decide', attach, '--facts', '{}'];
    const control = '\u{1B}[';
    expect((await run(asked, { terminal: true })).out).toContain(control);
    expect((await run(asked)).out).not.toContain(control);
    const none = await run(asked, { terminal: true, env: { NO_COLOR: '1' } });
    expect(none.out).not.toContain(control);
  });
});
