import { useEffect, useState } from 'preact/hooks';
import { usePage } from './page.js';
import { toFragment } from './state/fragment.js';

/** Copies the address of the current state; where that is not allowed, says what to do. */
export function CopyLink() {
  const { state, words } = usePage();
  const [said, say] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => say(''), 3000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const { href } = location;
    const link = `${href.replace(/#.*$/, '')}#${await toFragment(state)}`;
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
    </span>
  );
}
