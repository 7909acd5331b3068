import { LIMITS } from '../../core/studio.js';
import { usePage } from '../page.js';
import '../styles/tools.css';
import { fill } from '../words/index.js';
import { toolWords } from '../words/tools/index.js';
import { saveRuleFiles } from './save-rule-files.js';

interface LongLinkProps {
  /** How many characters the link has. */
  readonly length: number;
  readonly close: () => void;
}

/** Says that a link is longer than programs pass on, and offers the rule files in its place. */
export function LongLink({ length, close }: LongLinkProps) {
  const { state } = usePage();
  const { link, table } = toolWords[state.lang];
  const text = length > LIMITS.link ? link.unheld : fill(link.long, { n: String(length) });
  return (
    <div role="alert" class="longlink">
      <p>{text}</p>
      <p class="row">
        <button type="button" onClick={() => saveRuleFiles(state.edits)}>
          {link.file}
        </button>
        <button type="button" onClick={close}>
          {table.close}
        </button>
      </p>
    </div>
  );
}
