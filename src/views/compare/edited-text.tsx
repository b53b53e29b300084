import { useContext, useState } from 'react';
import { foldSame } from '../../compare/differences/fold-same.ts';
import type { TextEdit } from '../../compare/differences/text-edits.ts';
import controls from '../../ui/raw-value.module.css';
import { Printing } from '../../ui/use-printing.ts';
import { visibleParts } from '../../ui/visible-text.ts';
import css from './difference.module.css';

/** Characters that stay on each side of a change. */
const context = 24;

/** A text with what was taken out of it and what was put in, by sign and element. Long equal parts are folded. */
export function EditedText({ edits }: { edits: readonly TextEdit[] }) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = useContext(Printing);
  const pieces = isWhole || isPrinting ? edits : foldSame(edits, context);
  return (
    <bdi dir="auto" translate="no" className={css.text}>
      {pieces.map((piece, index) => {
        // The pieces of one text have no other identity.
        const key = `${index} ${piece.kind}`;
        if (piece.kind === 'removed') return <Removed key={key} text={piece.text} />;
        if (piece.kind === 'added') return <Added key={key} text={piece.text} />;
        if (piece.kind === 'folded') {
          return (
            <button key={key} type="button" className={css.fold} onClick={() => setWhole(true)}>
              … {piece.length.toLocaleString('en')} unchanged characters …
            </button>
          );
        }
        return <Seen key={key} text={piece.text} />;
      })}
    </bdi>
  );
}

export function Removed({ text }: { text: string }) {
  return (
    <del className={css.removed}>
      <Seen text={text} />
    </del>
  );
}

export function Added({ text }: { text: string }) {
  return (
    <ins className={css.added}>
      <Seen text={text} />
    </ins>
  );
}

/** Text in which characters that nobody sees are drawn; spaces show by the ground that they stand on. */
function Seen({ text }: { text: string }) {
  return visibleParts(text).map((part, index) =>
    part.kind === 'control' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
      <span key={index} className={controls.control} data-picture={part.picture} title={part.name}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}
