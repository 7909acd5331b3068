import type { NarratedEmission } from '../../core/studio.js';
import { shown } from '../elements/shown-value.js';
import { useProcessPage } from './process-page.js';

/** What somebody is sent or shown, as it would read: in the sentence for it, with whom and what it names. */
export function Message({ emission }: { readonly emission: NarratedEmission }) {
  const { words } = useProcessPage();
  const { id, text, args } = emission;
  return (
    <blockquote class="message" aria-label={words.process.message}>
      <p>
        <span aria-hidden="true">✉</span> {text}
      </p>
      <p class="quiet">
        <code>{id}</code>
        {Object.entries(args).map(([name, value]) => (
          <code key={name}>
            {' '}
            {name}: {shown(value)}
          </code>
        ))}
      </p>
    </blockquote>
  );
}
