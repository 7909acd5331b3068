import type { Json, Result } from '../../core/index.js';
import { canonicalText, policyHash, type RuleSet } from '../../core/studio.js';
import { Coded } from '../coded.js';
import type { Asked } from '../decision/asked.js';
import { usePage } from '../page.js';
import type { Answered } from '../state/page-state.js';
import '../styles/tools.css';
import { toolWords } from '../words/tools/index.js';

interface ThenNowProps {
  readonly answered: Answered;
  readonly asked: Result<Asked>;
  readonly ruleSet: RuleSet;
}

/** The answer when a link was made, and now; nothing where the rules are still the same. */
export function ThenNow({ answered, asked, ruleSet }: ThenNowProps) {
  const { state } = usePage();
  const { then } = toolWords[state.lang];
  if (policyHash(ruleSet) === answered.policy) return null;
  const now = asked.ok ? asked.value.record.outcome : {};
  const isSame = canonicalText(now) === canonicalText(answered.outcome);
  const textOf = (outcome: Readonly<Record<string, Json>>) => sentences(outcome, asked);
  return (
    <section class="thennow pane" aria-label={then.title}>
      <h2>{then.title}</h2>
      <p>{isSame ? then.same : then.other}</p>
      <dl class="beside">
        <Side title={then.then} sentences={textOf(answered.outcome)} none={then.missing} />
        <Side title={then.now} sentences={textOf(now)} none={then.missing} />
      </dl>
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly none: string;
}

function Side({ title, sentences: said, none }: SideProps) {
  return (
    <div class="version">
      <dt>{title}</dt>
      {(said.length === 0 ? [none] : said).map((text) => (
        <dd key={text}>
          <Coded text={text} />
        </dd>
      ))}
    </div>
  );
}

/** An outcome in sentences, in the words of the present rules. */
function sentences(
  outcome: Readonly<Record<string, Json>>,
  asked: Result<Asked>,
): readonly string[] {
  const said = Object.entries(outcome).flatMap(([name, value]) => {
    const members: readonly Json[] = Array.isArray(value) ? value : [value];
    return members
      .filter((member) => member !== null)
      .map((member) =>
        asked.ok ? asked.value.textOf(name, member) : `\`${name}\`: ${JSON.stringify(member)}`,
      );
  });
  return [...new Set(said)];
}
