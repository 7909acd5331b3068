import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../core/studio.js';
import { lazy } from './lazy.js';
import { usePage } from './page.js';
import { sentFragment } from './state/answered.js';

/** Only there where a link is long. */
const LongLink = lazy(async () => (await import('./tools/tools.js')).LongLink);

/** Copies the address of the current state; where that is not allowed, says what to do. */
export function CopyLink() {
  const { state, words } = usePage();
  const [said, say] = useState('');
  const [length, measure] = useState(0);
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => say(''), 3000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const { href } = location;
    const link = `${href.replace(/#.*$/, '')}#${await sentFragment(state)}`;
    measure(link.length);
    if (link.length > LIMITS.link) return;
    await navigator.clipboard.writeText(link).then(
      () => say(words.linkCopied),
      () => say(words.linkInAddress),
    );
  };
  return (
    <span class="copy">
      <button type="button" aria-label={words.copyLink} onClick={() => void copy()}>
        <span class="wide">{words.copyLink}</span>
        <span class="narrow">{words.link}</span>
      </button>
      <span role="status" class={said === '' ? 'hidden' : 'toast'}>
        {said}
      </span>
      {length > LIMITS.sentLink && state.edits !== undefined && (
        <LongLink key={length} length={length} close={() => measure(0)} />
      )}
    </span>
  );
}
