import { Pin } from 'lucide-react';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../../ui/commands.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { isAmong, objectOf } from '../parts/kept-objects.ts';
import { pin, pinRemarks, unpin, usePinnedObjects } from '../parts/pinned-objects.ts';
import css from './object-title.module.css';

/** Keeps the object at hand, and says where that is not so. */
export function PinButton({ link }: { readonly link: InspectLink }) {
  const object = objectOf(link);
  const isPinned = isAmong(usePinnedObjects(), object);
  const [remark, setRemark] = useState<{ readonly about: string; readonly text: string | undefined }>();
  const shown = remark?.about === object.link ? remark.text : undefined;
  const toggle = () => {
    if (isPinned) unpin(object);
    const text = isPinned ? undefined : pinRemarks[pin(object)];
    setRemark({ about: object.link, text });
    announce(text ?? (isPinned ? 'Unpinned' : 'Pinned'));
  };
  useCommand({
    title: isPinned ? 'Unpin this object' : 'Pin this object',
    group: 'This object',
    keys: 'i',
    run: toggle,
  });
  return (
    <>
      <Button size="small" variant="quiet" icon={<Pin aria-hidden />} aria-pressed={isPinned} onClick={toggle}>
        Pin
      </Button>
      {shown !== undefined && <p className={css.remark}>{shown}</p>}
    </>
  );
}
