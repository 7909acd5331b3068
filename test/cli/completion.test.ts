import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands.js';
import { processes } from '../../core/webex/processes.js';
import { shippedPolicy } from '../shipped.js';
import { run } from './in-process.js';

const SHELLS = ['bash', 'zsh', 'fish'];
const folder = mkdtempSync(join(tmpdir(), 'provisim-completion-'));
const { ruleSets } = shippedPolicy();
const decisions = [...ruleSets.keys()];
const names = commands.map(({ name }) => name);

/** What each shell makes of a program: completing a line prints a candidate a line. */
const COMPLETE: Readonly<Record<string, (script: string, line: string) => string>> = {
  bash: (script, line) => `source ${script}
    COMP_LINE=${line} COMP_POINT=\${#COMP_LINE}
    _provisim
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  // The line editor's own functions are played by ones that print what they are given.
  zsh: (script, line) => `
    compdef() { : }
    compadd() { shift; print -l -- "$@" }
    _describe() { print -l -- \${\${(P)2}%%:*} }
    _files() { print FILES }
    source ${script}
    text=${line}
    words=(\${=text}); [[ $text == *' ' ]] && words+=('')
    CURRENT=$#words PREFIX=$words[-1]
    _provisim`,
  fish: (script, line) => `source ${script}
    complete -C ${line}`,
};

function isThere(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

/** What a shell offers at the end of a line; prefixes are matched by itself, except by zsh's stand-ins. */
function offered(shell: string, line: string): string[] {
  const program = COMPLETE[shell]?.(join(folder, `provisim.${shell}`), `'${line}'`) ?? '';
  const { stdout, stderr } = spawnSync(shell, ['-c', program], { encoding: 'utf8', cwd: folder });
  expect(stderr).toBe('');
  const typed = line.split(' ').at(-1) ?? '';
  const words = stdout.split('\n').map((text) => text.split('\t')[0] ?? '');
  return words.filter((word) => word !== '' && (shell !== 'zsh' || word.startsWith(typed)));
}

beforeAll(async () => {
  for (const shell of SHELLS) {
    const { code, out, err } = await run(['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    writeFileSync(join(folder, `provisim.${shell}`), out);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

it('the shell that the project itself needs is there', () => {
  expect(isThere('bash')).toBe(true);
});

describe.each(SHELLS.filter(isThere))('completion in %s', (shell) => {
  const at = (line: string) => offered(shell, line).sort();

  it('offers every command', () => {
    expect(at('provisim ')).toEqual(expect.arrayContaining([...names, 'help']));
    expect(at('provisim dec')).toEqual(['decide']);
    expect(at('provisim help ')).toEqual(expect.arrayContaining(names));
  });

  it('offers every option of a command, and of no other', async () => {
    for (const { name, load } of commands) {
      const { options } = await load();
      const flags = [...Object.keys(options), 'rules', 'policy', 'switch', 'json', 'help'];
      expect(at(`provisim ${name} --`)).toEqual(flags.map((flag) => `--${flag}`).sort());
    }
  });

  it('offers decisions and processes where they are asked for', () => {
    expect(at('provisim decide ')).toEqual(expect.arrayContaining(decisions));
    expect(at('provisim explain broadworks.attach.d')).toEqual(
      decisions.filter((id) => id.startsWith('broadworks.attach.d')).sort(),
    );
    expect(at('provisim graph ')).toEqual([...processes.keys()].sort());
    expect(at('provisim check broadworks.userM')).toEqual(['broadworks.userMove']);
    expect(at('provisim mutate broadworks.userM')).toEqual(['broadworks.userMove']);
    expect(at('provisim mutate wholesale.attach.d')).toContain('wholesale.attach.decision');
  });

  it('offers the values of options', () => {
    expect(at('provisim graph --format ')).toEqual(['json', 'mermaid', 'scxml', 'svg']);
    expect(at('provisim decide broadworks.attach.decision --engine f')).toEqual(['fast']);
    expect(at('provisim decide --as-of P-1.33')).toContain('P-1.33');
    expect(at('provisim completion ')).toEqual(SHELLS.toSorted());
    const switches = [...ruleSets.values()].flatMap((ruleSet) =>
      [...ruleSet.switches].flatMap(([key, { values }]) => values.map((one) => `${key}=${one}`)),
    );
    expect(switches.length).toBeGreaterThan(10);
    expect(at('provisim decide --switch ')).toEqual(expect.arrayContaining(switches));
  });

  it('offers what can be listed, the rules of the guides and the editions', () => {
    expect(at('provisim list l')).toEqual(['limits', 'losses']);
    expect(at('provisim list facts broadworks.attach.d')).toEqual(['broadworks.attach.decision']);
    expect(at('provisim rule BW-ATT-0')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `BW-ATT-0${n}`),
    );
    expect(at('provisim list limits --edition ')).toEqual(['broadworks', 'wholesale']);
    expect(at('provisim rule BW-ATT-02 --lang c')).toEqual(['cs']);
  });

  it('offers no word where only the user knows one', () => {
    expect(at('provisim mutate --every ')).toEqual([]);
    expect(at('provisim check --base ')).toEqual([]);
  });
});

describe('completion in bash', () => {
  it('completes a switch beyond its `=`, which ends a word there', () => {
    expect(offered('bash', 'provisim decide --switch attach.toggleOffOutcome=B')).toEqual([
      'BLOCK',
    ]);
    expect(offered('bash', 'provisim graph --format=sv')).toEqual(['svg']);
  });

  it('says nothing of a command that it does not know', () => {
    expect(offered('bash', 'provisim decied broad')).toEqual([]);
  });
});

describe.runIf(isThere('fish'))('completion in fish', () => {
  it('offers files where a file is asked for, and there alone', () => {
    writeFileSync(join(folder, 'facts.json'), '{}');
    for (const line of ['decide --facts fac', 'run fac', 'explain --rules fac']) {
      expect(offered('fish', `provisim ${line}`)).toEqual(['facts.json']);
    }
    expect(offered('fish', 'provisim decide facts.js')).toEqual([]);
  });
});

describe.runIf(isThere('zsh'))('completion in zsh', () => {
  it('offers files where a file is asked for', () => {
    const asked = (line: string) => offered('zsh', `provisim ${line} `);
    for (const line of ['decide --facts', 'run', 'explain --rules']) {
      expect(asked(line)).toEqual(['FILES']);
    }
  });
});

describe('provisim completion', () => {
  it.each([
    [[], 'the shell is not named'],
    [['csh'], '`csh` is not a shell here'],
    [['bsh'], 'did you mean `bash`?'],
  ])('refuses %j in words', async (argv, words) => {
    const { code, out, err } = await run(['completion', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});
