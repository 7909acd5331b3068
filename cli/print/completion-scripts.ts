import type { Candidates, CompletedCommand, CompletedOption } from './completion-words.js';

type Commands = readonly CompletedCommand[];

/** The completion script of each shell; it holds every word, so that completing starts no program. */
export const SCRIPTS: Readonly<Record<string, (commands: Commands) => string>> = {
  bash,
  zsh,
  fish,
};

const GLOBAL = ['--help', '--version'];

// `=` ends a word in bash: the part before it is on the line already, and is removed from each candidate.
function bash(commands: Commands): string {
  const offer = (found: Candidates) => {
    if (found === 'files') return 'compopt -o default 2>/dev/null; return';
    return found === 'anything' ? 'return' : `offered=${quoted(found.join(' '))}`;
  };
  const names = [...commands.map(({ name }) => name), ...GLOBAL].join(' ');
  return `_provisim() {
  local line=\${COMP_LINE:0:COMP_POINT} words offered=
  read -ra words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  local last=$((\${#words[@]} - 1))
  local current=\${words[last]} before=\${words[last - 1]}
  COMPREPLY=()
  if [[ $current == --*=* ]]; then
    before=\${current%%=*}
    current=\${current#*=}
  fi
  if ((last <= 1)); then
    offered=${quoted(names)}
  else
    case "\${words[1]} $before" in
${valued(commands)
  .map(({ name, flag, value }) => `      '${name} ${flag}') ${offer(value)} ;;`)
  .join('\n')}
      *)
        case "\${words[1]} $current" in
${commands
  .flatMap(({ name, options, argument }) => [
    ...(options.length === 0 ? [] : [`          '${name} -'*) ${offer(options.map(flagOf))} ;;`]),
    `          '${name} '*) ${offer(argument)} ;;`,
  ])
  .join('\n')}
        esac
        ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$offered" -- "$current"))
  if [[ $current == *=* && $COMP_WORDBREAKS == *=* ]]; then
    COMPREPLY=("\${COMPREPLY[@]#"\${current%=*}="}")
  fi
}
complete -F _provisim provisim
`;
}

function zsh(commands: Commands): string {
  const offer = (found: Candidates) => {
    if (found === 'files') return '_files';
    return found === 'anything' ? ':' : `compadd -- ${found.map(quoted).join(' ')}`;
  };
  const described = (rows: readonly (readonly [string, string])[], what: string) =>
    `found=(${rows.map(([word, doc]) => quoted(`${word.replaceAll(':', '\\:')}:${doc}`)).join(' ')}); _describe ${what} found`;
  const names = commands.map(({ name, summary }) => [name, summary] as const);
  return `#compdef provisim
_provisim() {
  local -a found
  if ((CURRENT == 2)); then
    ${described(names, 'command')}
    compadd -- ${GLOBAL.join(' ')}
    return
  fi
  case "$words[2] $words[CURRENT-1]" in
${valued(commands)
  .map(({ name, flag, value }) => `    '${name} ${flag}') ${offer(value)}; return ;;`)
  .join('\n')}
  esac
  case "$words[2] $PREFIX" in
${commands
  .flatMap(({ name, options, argument }) => {
    const rows = options.map(({ flag, doc }) => [flag, doc] as const);
    return [
      ...(rows.length === 0 ? [] : [`    '${name} -'*) ${described(rows, 'option')} ;;`]),
      `    '${name} '*) ${offer(argument)} ;;`,
    ];
  })
  .join('\n')}
  esac
}
if [[ $funcstack[1] == _provisim ]]; then
  _provisim "$@"
else
  compdef _provisim provisim
fi
`;
}

function fish(commands: Commands): string {
  const offer = (found: Candidates) => {
    if (found === 'files') return ' -F';
    return found === 'anything' ? '' : ` -a ${fishQuoted(found.join(' '))}`;
  };
  const lines = commands.flatMap(({ name, summary, options, argument }) => {
    const within = `complete -c provisim -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c provisim -n __fish_use_subcommand -a ${name} -d ${fishQuoted(summary)}`,
      ...options.map(({ flag, doc, value }) => {
        const taken =
          value === undefined ? '' : ` ${value === 'files' ? '-r' : '-x'}${offer(value)}`;
        return `${within} -l ${flag.slice(2)}${taken} -d ${fishQuoted(doc)}`;
      }),
      ...(argument === 'anything' ? [] : [`${within}${offer(argument)}`]),
    ];
  });
  const globals = GLOBAL.map(
    (flag) => `complete -c provisim -n __fish_use_subcommand -l ${flag.slice(2)}`,
  );
  return `${['complete -c provisim -f', ...globals, ...lines].join('\n')}\n`;
}

function valued(commands: Commands) {
  return commands.flatMap(({ name, options }) =>
    options.flatMap(({ flag, value }) => (value === undefined ? [] : [{ name, flag, value }])),
  );
}

function flagOf({ flag }: CompletedOption): string {
  return flag;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
