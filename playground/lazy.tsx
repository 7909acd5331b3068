import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component that is asked for when it is first shown; nothing is there until it has come.
 * @param load imports it
 */
export function lazy<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
): FunctionComponent<P> {
  let loaded: FunctionComponent<P> | undefined;
  return function Lazy(props: P) {
    const [, come] = useState(loaded !== undefined);
    useEffect(() => {
      if (loaded !== undefined) return;
      let isGone = false;
      void load().then((component) => {
        loaded = component;
        if (!isGone) come(true);
      });
      return () => {
        isGone = true;
      };
    }, []);
    const Loaded = loaded;
    return Loaded === undefined ? null : <Loaded {...props} />;
  };
}
