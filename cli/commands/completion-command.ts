import { meant } from '../../core/studio.js';
import type { Command, CommandEntry } from '../command.js';
import { EXIT } from '../io.js';
import { SCRIPTS } from '../print/completion-scripts.js';
import { completedCommands } from '../print/completion-words.js';

const SHELLS = Object.keys(SCRIPTS);

/**
 * `provisim completion`.
 * @param entries every command, this one included
 */
export const completionCommand = (entries: readonly CommandEntry[]): Command => ({
  name: 'completion',
  summary: 'prints what makes a shell complete commands, options, decisions and processes',
  usage: [`completion ${SHELLS.join(' | ')}`],
  most: 1,
  choices: SHELLS,
  options: {},
  examples: [
    { shows: 'in ~/.bashrc', run: 'completion bash > ~/.provisim.bash; source ~/.provisim.bash' },
    { shows: 'into a folder of $fpath', run: 'completion zsh > ~/.zfunc/_provisim' },
    {
      shows: 'where fish looks',
      run: 'completion fish > ~/.config/fish/completions/provisim.fish',
    },
  ],
  check: ({ positionals: [shell] }) => {
    if (shell !== undefined && SHELLS.includes(shell)) return [];
    const hint = meant(shell ?? '', SHELLS);
    return [
      shell === undefined
        ? { code: 'args/missing', message: 'the shell is not named', hint }
        : { code: 'args/unknown-shell', message: `\`${shell}\` is not a shell here`, hint },
    ];
  },
  run: async ({ positionals: [shell = ''] }, io) => {
    const script = SCRIPTS[shell];
    if (script === undefined) return EXIT.wrongInput;
    await io.stdout.write(script(await completedCommands(entries)));
    return EXIT.done;
  },
});
